import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dependency } from '#model/contract/dependencies.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useDependencyAction } from './dependency-action.ts'
import { useSupplyName } from './supply-name.ts'

type EndDialogProps = { workspace: string; dependency: Dependency; onClose: () => void }

/** Says from which day on the service no longer rests on it. */
export const EndDependencyDialog = ({ workspace, dependency, onClose }: EndDialogProps) => {
  const { t } = useTranslation()
  const nameOf = useSupplyName()
  const { id, since, version } = dependency
  const [until, setUntil] = useState(() => dependency.until || new Date().toISOString().slice(0, 10))
  const end = useDependencyAction<undefined>(
    workspace,
    (params) => client.endDependency({ params: { ...params, dependency: id }, body: { until, version } }),
    () => {
      sayDone(t('dependencies.done.ended'))
      onClose()
    },
  )
  return (
    <ConfirmDialog
      title={t('dependencies.endForm.title', { name: nameOf(dependency.on).name })}
      text={t('dependencies.endForm.text')}
      confirm={t('dependencies.end')}
      busy={end.isPending}
      error={end.error}
      missing={until === '' || until < since ? [t('dependencies.endForm.until')] : []}
      onConfirm={() => end.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        type="date"
        data-autofocus
        label={t('dependencies.endForm.until')}
        required
        min={since}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
