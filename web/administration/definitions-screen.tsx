import { Alert, Button, Checkbox, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#model/code/fault.ts'
import { inOrder, writeDocuments } from '#model/code/write.ts'
import type { CallOf } from '#model/contract/client.ts'
import type { Plan } from '#model/contract/code.ts'
import { client } from '#web/client.ts'
import { FormProblem } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { say } from '#web/ui/say.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './definitions.module.css'
import { PlanView } from './plan-view.tsx'
import { readChosen } from './read-definitions.ts'

const mostFaults = 50

const save = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

const Problem = ({ error }: { error: Error | null }) => {
  const { t } = useTranslation()
  return error && <FormProblem>{problemText(t, error)}</FormProblem>
}

const Download = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const { documents } = await client.exportDocuments({ params: { workspace }, query: {} })
      save(writeDocuments(inOrder(documents)), `${workspace}.yaml`)
      return documents.length
    },
    meta: { shown: true },
  })
  return (
    <Section title={t('definitions.export')} lead={t('definitions.exportHelp')}>
      <div>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {t('definitions.download')}
        </Button>
      </div>
      <output>{data !== undefined && t('definitions.downloaded', { count: data })}</output>
      <Problem error={error} />
    </Section>
  )
}

const Faults = ({ faults }: { faults: readonly Fault[] }) => {
  const { t } = useTranslation()
  return (
    <Alert role="alert" title={t('definitions.faults', { count: faults.length })}>
      <ul className={classes.faults}>
        {faults.slice(0, mostFaults).map(({ file, place: { line, column }, code, params }) => (
          <li key={`${file} ${line} ${column} ${code}`}>
            {t('definitions.fault', { file, line, column, message: say(t, `code.faults.${code}`, params) })}
          </li>
        ))}
      </ul>
      {faults.length > mostFaults && t('definitions.more', { count: faults.length - mostFaults })}
    </Alert>
  )
}

type Chosen = { files: File[]; text: string; takeOver: boolean }
type Body = CallOf<'applyDocuments'>['body']
type Looked = { faults: Fault[] } | { plan: Plan; body: Body }

const isBlocked = ({ counts }: Plan): boolean => counts.conflict + counts.refused > 0
const isIdle = ({ counts, steps }: Plan): boolean => counts.leave === steps.length

const useApplying = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  const look = useMutation({
    mutationFn: async ({ files, text, takeOver }: Chosen): Promise<Looked> => {
      const { documents, faults } = await readChosen(files, { text, shown: t('definitions.pasted') })
      if (faults.length > 0) return { faults }
      const body = { documents, takeOver }
      const plan = await client.applyDocuments({ params: { workspace }, body: { ...body, dryRun: true } })
      return { plan, body }
    },
    meta: { shown: true },
  })
  const apply = useMutation({
    mutationFn: ({ plan, body }: { plan: Plan; body: Body }) =>
      client.applyDocuments({ params: { workspace }, body: { ...body, expected: plan.fingerprint } }),
    meta: { shown: true },
    onSuccess: () => queries.invalidateQueries(),
  })
  const reset = () => {
    look.reset()
    apply.reset()
  }
  return { look, apply, reset }
}

type Applying = ReturnType<typeof useApplying>

const LookedAt = ({ looked, apply }: { looked: Looked; apply: Applying['apply'] }) => {
  const { t } = useTranslation()
  if ('faults' in looked) return <Faults faults={looked.faults} />
  const { plan } = looked
  if (apply.data) return <output>{t(apply.data.applied ? 'definitions.done' : 'definitions.stayed')}</output>
  return (
    <Section title={t('definitions.plan')}>
      {isIdle(plan) && <Text>{t('definitions.nothing')}</Text>}
      {isBlocked(plan) && <Alert role="alert">{t('definitions.blocked')}</Alert>}
      <PlanView plan={plan} />
      {!isBlocked(plan) && !isIdle(plan) && (
        <div>
          <Button loading={apply.isPending} onClick={() => apply.mutate(looked)}>
            {t('definitions.applyNow')}
          </Button>
        </div>
      )}
      <Problem error={apply.error} />
    </Section>
  )
}

const Choice = ({ chosen, change }: { chosen: Chosen; change: (part: Partial<Chosen>) => void }) => {
  const { t } = useTranslation()
  const { files, text, takeOver } = chosen
  const names = files.map(({ name }) => name).join(', ')
  return (
    <>
      <Group>
        <FileButton multiple accept=".yaml,.yml,.json" onChange={(next) => change({ files: next })}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('definitions.choose')}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('definitions.chosen', { count: files.length, names })}
          </Text>
        )}
      </Group>
      <Textarea
        className={classes.paste}
        label={t('definitions.paste')}
        autosize
        minRows={4}
        maxRows={20}
        spellCheck={false}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={t('definitions.takeOver')}
        description={t('definitions.takeOverHelp')}
        checked={takeOver}
        onChange={(event) => change({ takeOver: event.currentTarget.checked })}
      />
    </>
  )
}

/** Downloads everything as definitions, and applies definitions once it was seen what they would change. */
export const DefinitionsScreen = () => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen>({ files: [], text: '', takeOver: false })
  const [missing, setMissing] = useState(false)
  const { look, apply, reset } = useApplying()
  const change = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part })
    setMissing(false)
    // A plan is of what was chosen when it was made.
    reset()
  }
  const show = () => {
    const isEmpty = chosen.files.length === 0 && chosen.text.trim() === ''
    setMissing(isEmpty)
    reset()
    if (!isEmpty) look.mutate(chosen)
  }
  return (
    <Page title={t('definitions.title')} lead={t('definitions.lead')}>
      <Section title={t('definitions.apply')} lead={t('definitions.applyHelp')}>
        <Stack>
          <Choice chosen={chosen} change={change} />
          {missing && <Alert role="alert">{t('definitions.empty')}</Alert>}
          <div>
            <Button variant="default" loading={look.isPending} onClick={show}>
              {t('definitions.show')}
            </Button>
          </div>
          <Problem error={look.error} />
        </Stack>
      </Section>
      {look.data && <LookedAt looked={look.data} apply={apply} />}
      <Download />
    </Page>
  )
}
