import { useTranslation } from 'react-i18next'
import type { Stakeholder } from '#model/stakeholders/stakeholder.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { called } from './called.ts'
import { useRefreshStakeholders } from './use-refresh-stakeholders.ts'

type TakeOffDialogProps = {
  stakeholder: Stakeholder
  /** The service that they are taken off; null to remove them from everywhere. */
  service: string | null
  close: () => void
}

/** Asks before a stakeholder is taken off a service, or removed. */
export const TakeOffDialog = ({ stakeholder, service, close }: TakeOffDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshStakeholders()
  const name = called(stakeholder, language)
  const deed = service === null ? 'remove' : 'untie'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      service === null
        ? client.removeStakeholder({ params: { workspace, stakeholder: stakeholder.id } })
        : client.untieStakeholder({ params: { workspace, service, stakeholder: stakeholder.id } }),
    onSuccess: async () => {
      sayDone(t(service === null ? 'stakeholders.done.removed' : 'stakeholders.done.untied', { name }))
      close()
      await refresh()
    },
    meta: { shown: true },
  })
  return (
    <ConfirmDialog
      title={t(`stakeholders.${deed}`, { name })}
      text={t(`stakeholders.${deed}Text`)}
      confirm={deed === 'remove' ? t('ui.remove') : t('stakeholders.untieConfirm')}
      tone={deed === 'remove' ? 'danger' : 'plain'}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={close}
    />
  )
}
