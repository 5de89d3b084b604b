import { Button, Menu } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextKind } from '#model/contract/text-kind.ts'
import { EndDialog } from './agreement/end-dialog.tsx'
import { ProposeDialog } from './agreement/propose-dialog.tsx'
import { PublishDialog } from './agreement/publish-dialog.tsx'
import { useDocument } from './document/document-view.ts'
import { StartDraftDialog } from './start-draft-dialog.tsx'

// What begins a workshop comes when somebody asks for it.
const BeginDialog = lazy(async () => ({
  default: (await import('#web/workshops/begin-dialog.tsx')).BeginDialog,
}))

type Dialog = 'propose' | 'publish' | 'decline' | 'withdraw' | 'retire' | 'discard' | 'workshop'

type ServiceToolbarProps = {
  workspace: string
  shown: TextKind
  show: (kind: TextKind) => void
  onGuide: () => void
  onTranslate: () => void
  onAsked: (() => void) | null
}

const endings = ['withdraw', 'decline', 'discard', 'retire'] as const

/** What is seldom done, or ends something. */
const MoreMenu = ({ drafting, onTranslate, setDialog }: MoreMenuProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const mayTranslate = drafting && page.can.includes('translate')
  const rest = endings.filter((deed) => page.can.includes(deed))
  if (rest.length === 0 && !mayTranslate) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<DotsHorizontalIcon aria-hidden />}>
          {t('service.do.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayTranslate && <Menu.Item onClick={onTranslate}>{t('service.do.translate')}</Menu.Item>}
        {rest.map((deed) => (
          <Menu.Item key={deed} onClick={() => setDialog(deed)}>
            {t(`service.do.${deed}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type MoreMenuProps = { drafting: boolean; onTranslate: () => void; setDialog: (dialog: Dialog) => void }

const OpenDialog = ({ workspace, dialog, onClose }: OpenDialogProps) => {
  const { id: service } = useDocument().page
  if (dialog === null) return null
  if (dialog === 'propose') return <ProposeDialog workspace={workspace} onClose={onClose} />
  if (dialog === 'publish') return <PublishDialog workspace={workspace} onClose={onClose} />
  if (dialog === 'workshop') {
    return (
      <Suspense>
        <BeginDialog workspace={workspace} service={service} onClose={onClose} />
      </Suspense>
    )
  }
  return <EndDialog workspace={workspace} ending={dialog} onClose={onClose} />
}

type OpenDialogProps = { workspace: string; dialog: Dialog | null; onClose: () => void }

const PublishButton = ({ onClick }: { onClick: () => void }) => {
  const { t } = useTranslation()
  const { can } = useDocument().page
  if (!can.includes('publish') && !can.includes('publish-without-agreement')) return null
  return (
    <Button variant={can.includes('publish') ? 'filled' : 'default'} onClick={onClick}>
      {t('service.do.publish')}
    </Button>
  )
}

/** Begins a draft, or goes back to the one that is open. */
const DraftButton = ({
  workspace,
  shown,
  show,
}: Pick<ServiceToolbarProps, 'workspace' | 'shown' | 'show'>) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [starting, setStarting] = useState(false)
  if (page.can.includes('draft')) {
    return (
      <>
        <Button variant={page.open ? 'default' : 'filled'} onClick={() => setStarting(true)}>
          {t(page.open ? 'service.do.draftNext' : 'service.do.draft')}
        </Button>
        {starting && (
          <StartDraftDialog
            workspace={workspace}
            page={page}
            onStarted={() => {
              setStarting(false)
              show('draft')
            }}
            onClose={() => setStarting(false)}
          />
        )}
      </>
    )
  }
  return page.can.includes('edit') && shown !== 'draft' ? (
    <Button variant="default" onClick={() => show('draft')}>
      {t('service.do.edit')}
    </Button>
  ) : null
}

/** What may be done to the service now, the next step first; all of it as the server's reply allows. */
export const ServiceToolbar = (props: ServiceToolbarProps) => {
  const { workspace, shown, onGuide, onTranslate, onAsked } = props
  const { t } = useTranslation()
  const { page } = useDocument()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const drafting = shown === 'draft' && page.can.includes('edit')
  return (
    <>
      {onAsked && <Button onClick={onAsked}>{t('service.do.answer')}</Button>}
      <PublishButton onClick={() => setDialog('publish')} />
      <DraftButton workspace={workspace} shown={shown} show={props.show} />
      {drafting && page.can.includes('propose') && (
        <Button onClick={() => setDialog('propose')}>{t('service.do.propose')}</Button>
      )}
      {drafting && (
        <Button variant="default" onClick={onGuide}>
          {t('service.do.guide')}
        </Button>
      )}
      {drafting && (
        <Button variant="default" onClick={() => setDialog('workshop')}>
          {t('workshops.hold')}
        </Button>
      )}
      <MoreMenu drafting={drafting} onTranslate={onTranslate} setDialog={setDialog} />
      <OpenDialog workspace={workspace} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  )
}
