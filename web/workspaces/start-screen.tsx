import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError, type ReplyOf } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import { meQuery } from '#web/accounts/queries.ts'
import { client } from '#web/client.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Choice } from '#web/ui/rows.tsx'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { ExampleProgress } from './example-progress.tsx'
import { slugOf } from './slug-of.ts'
import classes from './start.module.css'

type Made = ReplyOf<'makeWorkspace'>

const BlankForm = ({ done }: { done: (made: Made) => unknown }) => {
  const { t } = useTranslation()
  const form = useForm({
    initial: { name: '', slug: '', organisation: '' },
    bodyOf: ({ organisation, ...values }) =>
      organisation.trim() === '' ? values : { ...values, organisation },
    schema: contract.makeWorkspace.body,
    send: (body) => client.makeWorkspace({ body }),
    done,
    say: { conflict: t('workspaces.start.slugTaken') },
  })
  const { name, slug } = form.values
  const address = `${location.origin}/w/${slug || '…'}`
  return (
    <Section title={t('workspaces.start.blank')}>
      <form {...form.form}>
        <Stack gap="lg">
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('workspaces.start.name')}
            description={t('workspaces.start.nameHelp')}
            {...form.text('name')}
            onChange={(event) => {
              const typed = event.currentTarget.value
              form.set({ name: typed, ...(slug === slugOf(name) ? { slug: slugOf(typed) } : {}) })
            }}
          />
          <TextInput
            label={t('workspaces.start.slug')}
            description={t('workspaces.start.slugHelp', { address })}
            {...form.text('slug')}
          />
          <TextInput
            label={`${t('workspaces.start.organisation')} (${t('ui.optional')})`}
            description={t('workspaces.start.organisationHelp')}
            {...form.text('organisation')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('workspaces.start.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

/** The example's workspace: with a number behind its short name where that is taken. */
const makeExample = async (name: string, taken: readonly string[]): Promise<Made> => {
  const base = 'government-of-canada'
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`
    if (taken.includes(slug)) continue
    try {
      return await client.makeWorkspace({ body: { name, slug } })
    } catch (error) {
      const isTaken = error instanceof ProblemError && error.problem.code === 'conflict'
      if (!isTaken || attempt >= 20) throw error
    }
  }
}

const useMade = () => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries(meQuery)
}

/** Offers the example workspace or a blank one. */
export const StartScreen = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const made = useMade()
  const { account, workspaces } = useSuspenseQuery(meQuery).data
  const [way, setWay] = useState<'blank' | null>(null)
  const example = useAction({
    send: () =>
      makeExample(
        t('workspaces.start.exampleName'),
        workspaces.map(({ slug }) => slug),
      ),
    done: made,
  })
  const asked = useRef(false)
  // A second click comes before the button is seen to be busy, and would make a second workspace.
  const makeOnce = () => {
    if (asked.current) return
    asked.current = true
    example.mutate(undefined, { onError: () => (asked.current = false) })
  }
  if (!account.installer) {
    return (
      <Page title={t('workspaces.start.none')} width="form">
        <EmptyState title={t('workspaces.start.none')}>{t('workspaces.start.noneText')}</EmptyState>
      </Page>
    )
  }
  if (example.data) return <ExampleProgress workspace={example.data} />
  return (
    <Page title={t('workspaces.start.title')} lead={t('workspaces.start.lead')}>
      <div className={classes.ways}>
        <Choice
          title={t('workspaces.start.example')}
          text={t('workspaces.start.exampleText')}
          loading={example.isPending}
          onClick={makeOnce}
        />
        <Choice
          title={t('workspaces.start.blank')}
          text={t('workspaces.start.blankText')}
          pressed={way === 'blank'}
          onClick={() => setWay(way === 'blank' ? null : 'blank')}
        />
      </div>
      {example.isPending && <Alert aria-live="polite">{t('workspaces.example.making')}</Alert>}
      {way === 'blank' && (
        <BlankForm
          done={async ({ slug, name }) => {
            await made()
            sayDone(t('workspaces.start.ready', { name }))
            await navigate({ to: '/w/$workspace', params: { workspace: slug } })
          }}
        />
      )}
    </Page>
  )
}
