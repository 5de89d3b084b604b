import { Radio, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need } from '#model/contract/needs.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { client } from '#web/client.ts'
import { needsQuery } from '#web/needs/queries.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useServiceAction } from './service-actions.ts'

type StartDraftDialogProps = {
  workspace: string
  page: ServicePage
  onStarted: () => void
  onClose: () => void
}

/** Whether a need is one that this service may answer: asked of its provider or of nobody, or answered with it. */
const suits = (need: Need, page: ServicePage): boolean => {
  if (need.state === 'declined' || need.state === 'met') return false
  if (need.answer?.service) return need.answer.service.id === page.id
  return need.provider === null || need.provider.id === page.provider.id
}

/** A draft that starts from a need answers it with this service, where nobody has answered it yet. */
const startFrom = async (params: { workspace: string; service: string }, need: Need | undefined) => {
  const started = await client.startDraft({ params, body: need ? { needId: need.id } : {} })
  if (need?.can.includes('answer') && need.state === 'heard') {
    await client.answerNeed({
      params: { workspace: params.workspace, need: need.id },
      body: { kind: 'service', serviceId: params.service, note: '' },
    })
  }
  return started
}

/** Starts a draft, from a need that somebody stated where there is one. */
export const StartDraftDialog = ({ workspace, page, onStarted, onClose }: StartDraftDialogProps) => {
  const { t } = useTranslation()
  const { data, isPending } = useInfiniteQuery(needsQuery(workspace, undefined))
  const needs = (data?.pages.flatMap((one) => one.needs) ?? []).filter((need) => suits(need, page))
  const [chosen, setChosen] = useState('')
  const start = useServiceAction(
    { workspace, service: page.id },
    (params, id: string) =>
      startFrom(
        params,
        needs.find((need) => need.id === id),
      ),
    { inline: true, onDone: onStarted },
  )
  return (
    <ConfirmDialog
      title={t(page.open ? 'service.start.titleNext' : 'service.start.title')}
      text={t(page.open ? 'service.start.textNext' : 'service.start.text', {
        number: page.open?.number ?? 0,
      })}
      confirm={t(page.open ? 'service.do.draftNext' : 'service.do.draft')}
      size="lg"
      busy={start.isPending}
      error={start.error}
      onConfirm={() => start.mutate(chosen)}
      onClose={onClose}
    >
      {isPending && <LoadingPanel />}
      {needs.length > 0 && (
        <Radio.Group label={t('service.start.from')} value={chosen} onChange={setChosen}>
          <Stack gap="sm" mt="sm">
            <Radio value="" label={t('service.start.noNeed')} />
            {needs.map((need) => (
              <Radio
                key={need.id}
                value={need.id}
                label={need.what}
                description={t('service.start.statedBy', {
                  name: need.statedBy.name || t('needs.byLink'),
                  organisation: need.organisation?.name ?? '',
                })}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </ConfirmDialog>
  )
}
