import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { DialogProps } from './deed-dialog.tsx'
import { DayField, DeedForm, useToday } from './deed-form.tsx'
import { useRefresh } from './use-refresh.ts'

/** Nests an organisation elsewhere from a day on. */
export const MoveDialog = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  const name = nameIn(organisation.names, language)
  const parentId: string | null = organisation.path.at(-1)?.id ?? null
  const form = useForm({
    initial: { parentId, from: useToday() },
    bodyOf: (values) => values,
    schema: contract.moveOrganisation.body,
    send: (body) => client.moveOrganisation({ params: { workspace, organisation: organisation.id }, body }),
    done: async () => {
      await refresh()
      sayDone(t('organisations.move.done', { name }))
      close()
    },
  })
  return (
    <DeedForm
      title={t('organisations.move.title', { name })}
      text={t('organisations.move.text')}
      submit={t('organisations.move.submit')}
      form={form}
      close={close}
    >
      <OrganisationSelect
        label={t('organisations.move.parent')}
        placeholder={t('organisations.move.none')}
        value={form.values.parentId}
        chosen={organisation.path.at(-1)}
        onChange={(parent) => form.set({ parentId: parent })}
        error={form.errors['parentId']}
        except={organisation.id}
      />
      <DayField label={t('organisations.day')} field={form.text('from')} />
    </DeedForm>
  )
}
