import { Button, Menu } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { EndDialog } from './agreement/end-dialog.tsx'
import { ProposeDialog } from './agreement/propose-dialog.tsx'
import { PublishDialog } from './agreement/publish-dialog.tsx'
import { useDocument } from './document/document-view.ts'
import type { TextKind } from './shown-text.ts'
import { useServiceAction } from './service-actions.ts'

type Dialog = 'propose' | 'publish' | 'decline' | 'withdraw' | 'retire' | 'discard'

type ServiceToolbarProps = {
  workspace: string
  shown: TextKind
  show: (kind: TextKind) => void
  onGuide: () => void
  onTranslate: () => void
  onAsked: (() => void) | null
}

/** What may be done to the service now, the next step first; all of it as the server's reply allows. */
export const ServiceToolbar = ({
  workspace,
  shown,
  show,
  onGuide,
  onTranslate,
  onAsked,
}: ServiceToolbarProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const start = useServiceAction(
    { workspace, service: page.id },
    (params) => client.startDraft({ params, body: {} }),
    { onDone: () => show('draft') },
  )
  const can = (deed: (typeof page.can)[number]): boolean => page.can.includes(deed)
  const drafting = shown === 'draft' && can('edit')
  const mayPublish = can('publish') || can('publish-without-agreement')
  const rest: Dialog[] = (['withdraw', 'decline', 'discard', 'retire'] as const).filter(can)
  return (
    <>
      {onAsked && <Button onClick={onAsked}>{t('service.do.answer')}</Button>}
      {mayPublish && (
        <Button variant={can('publish') ? 'filled' : 'default'} onClick={() => setDialog('publish')}>
          {t('service.do.publish')}
        </Button>
      )}
      {can('draft') && (
        <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>
          {t('service.do.draft')}
        </Button>
      )}
      {can('edit') && !drafting && (
        <Button variant="default" onClick={() => show('draft')}>
          {t('service.do.edit')}
        </Button>
      )}
      {drafting && can('propose') && (
        <Button onClick={() => setDialog('propose')}>{t('service.do.propose')}</Button>
      )}
      {drafting && (
        <Button variant="default" onClick={onGuide}>
          {t('service.do.guide')}
        </Button>
      )}
      {(rest.length > 0 || (drafting && can('translate'))) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<DotsHorizontalIcon aria-hidden />}>
              {t('service.do.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {drafting && can('translate') && (
              <Menu.Item onClick={onTranslate}>{t('service.do.translate')}</Menu.Item>
            )}
            {rest.map((deed) => (
              <Menu.Item key={deed} onClick={() => setDialog(deed)}>
                {t(`service.do.${deed as 'withdraw' | 'decline' | 'discard' | 'retire'}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'propose' && <ProposeDialog workspace={workspace} onClose={close} />}
      {dialog === 'publish' && <PublishDialog workspace={workspace} onClose={close} />}
      {dialog !== null && dialog !== 'propose' && dialog !== 'publish' && (
        <EndDialog workspace={workspace} ending={dialog} onClose={close} />
      )}
    </>
  )
}
