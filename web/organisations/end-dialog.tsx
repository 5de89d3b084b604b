import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import { OrganisationTies } from '#model/contract/organisations.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { DialogProps } from './deed-dialog.tsx'
import { DayField, DeedForm, useToday } from './deed-form.tsx'
import { Ties } from './ties.tsx'
import { useRefresh } from './use-refresh.ts'

/** Ends an organisation; where something hangs on it, says what. */
export const EndDialog = ({ organisation, close }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  const [ties, setTies] = useState<OrganisationTies | null>(null)
  const name = nameIn(organisation.names, language)
  const form = useForm({
    initial: { on: useToday() },
    bodyOf: (values) => values,
    schema: contract.endOrganisation.body,
    send: async (body) => {
      setTies(null)
      try {
        return await client.endOrganisation({ params: { workspace, organisation: organisation.id }, body })
      } catch (error) {
        if (error instanceof ProblemError)
          setTies(OrganisationTies.safeParse(error.problem.current).data ?? null)
        throw error
      }
    },
    done: async () => {
      await refresh()
      sayDone(t('organisations.end.done', { name }))
      close()
    },
  })
  return (
    <DeedForm
      title={t('organisations.end.title', { name })}
      text={t('organisations.end.text')}
      submit={t('organisations.end.submit')}
      danger
      because={ties && <Ties ties={ties} />}
      form={form}
      close={close}
    >
      <DayField label={t('organisations.onDay')} field={form.text('on')} />
    </DeedForm>
  )
}
