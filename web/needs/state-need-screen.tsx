import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { useForm } from '#web/ui/form.tsx'
import { Page } from '#web/ui/page.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { Addressee } from './addressee.tsx'
import { blankNeed, NeedForm } from './need-form.tsx'
import { needQuery } from './queries.ts'

/** States a need in plain words; a need comes before any service. */
export const StateNeedScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const form = useForm({
    initial: { ...blankNeed, providerId: null as string | null },
    bodyOf: (values) => values,
    schema: contract.stateNeed.body,
    send: (body) => client.stateNeed({ params: { workspace }, body }),
    done: async (need) => {
      queries.setQueryData(needQuery(workspace, need.id).queryKey, need)
      void queries.invalidateQueries({ queryKey: ['needs', workspace] })
      sayDone(t('needs.state.done'))
      await navigate({ to: '/w/$workspace/needs/$need', params: { workspace, need: need.id } })
    },
  })
  return (
    <Page title={t('needs.state.title')} lead={t('needs.state.lead')} width="form">
      <NeedForm form={form} submit={t('needs.state.submit')}>
        <Addressee
          value={form.values.providerId}
          onChange={(providerId) => form.set({ providerId })}
          error={form.errors['providerId']}
        />
      </NeedForm>
    </Page>
  )
}
