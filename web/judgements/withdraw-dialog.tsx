import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnRole } from '#model/contract/judgement-views.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { serviceQuery } from '#web/services/queries.ts'
import { inSentence } from '#web/ui/formats.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'

type WithdrawDialogProps = { workspace: string; service: string; own: OwnRole; close: () => void }

/** Asks before what somebody says in a role is taken back. */
export const WithdrawDialog = ({ workspace, service, own, close }: WithdrawDialogProps) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.withdrawJudgement({ params: { workspace, service, holder: own.holder } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: serviceQuery(workspace, service).queryKey })
      sayDone(t('judgements.done.withdrawn'))
      close()
    },
    meta: { shown: true },
  })
  return (
    <ConfirmDialog
      title={t('judgements.withdrawTitle', { role: inSentence(t(`words.role.${own.role}`)) })}
      text={t('judgements.withdrawText')}
      confirm={t('judgements.withdrawConfirm')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={close}
    />
  )
}
