import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import { MergerClashes } from '#model/contract/organisations.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { DialogProps } from './deed-dialog.tsx'
import { DayField, DeedForm, useToday } from './deed-form.tsx'
import { Clashes } from './ties.tsx'
import { useRefresh } from './use-refresh.ts'

/** Lets an organisation go into another one; where both have the same relationships, says which. */
export const MergeDialog = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  const [clashes, setClashes] = useState<MergerClashes | null>(null)
  const name = nameIn(organisation.names, language)
  const form = useForm({
    initial: { intoId: null as string | null, on: useToday() },
    bodyOf: ({ intoId, on }) => ({ intoId: intoId ?? undefined, on }),
    schema: contract.mergeOrganisation.body,
    send: async (body) => {
      setClashes(null)
      try {
        return await client.mergeOrganisation({ params: { workspace, organisation: organisation.id }, body })
      } catch (error) {
        if (error instanceof ProblemError)
          setClashes(MergerClashes.safeParse(error.problem.current).data ?? null)
        throw error
      }
    },
    done: async () => {
      await refresh()
      sayDone(t('organisations.merge.done', { name }))
      close()
    },
  })
  return (
    <DeedForm
      title={t('organisations.merge.title', { name })}
      text={t('organisations.merge.text')}
      submit={t('organisations.merge.submit')}
      danger
      because={clashes && <Clashes clashes={clashes} />}
      form={form}
      close={close}
    >
      <OrganisationSelect
        label={t('organisations.merge.into')}
        value={form.values.intoId}
        onChange={(intoId) => form.set({ intoId })}
        error={form.errors['intoId']}
        except={organisation.id}
        required
      />
      <DayField label={t('organisations.onDay')} field={form.text('on')} />
    </DeedForm>
  )
}
