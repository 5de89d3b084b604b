import { Alert, Button, Checkbox, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inOrder, writeDocuments } from '#model/code/write.ts'
import { client } from '#web/client.ts'
import { FormProblem } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { say } from '#web/ui/say.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import classes from './definitions.module.css'
import { ForeignNotes } from './foreign-notes.tsx'
import { ForeignPlace, missingPlace } from './foreign-place.tsx'
import { isBlocked, isIdle, isOfOtherFiles } from './plan-state.ts'
import { PlanView } from './plan-view.tsx'
import type { ToldInFile } from './told-in-files.ts'
import { foreignIn, takeIn } from './read-definitions.ts'
import { type Applying, type Chosen, type Looked, type Planned, useApplying } from './use-applying.ts'

const mostFaults = 50

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
      saveFile(`${workspace}.yaml`, 'application/yaml', writeDocuments(inOrder(documents)))
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

const Faults = ({ faults }: { faults: readonly ToldInFile[] }) => {
  const { t } = useTranslation()
  return (
    <Alert role="alert" title={t('definitions.faults', { count: faults.length })}>
      <ul className={classes.faults}>
        {faults.slice(0, mostFaults).map(({ file, place: { line, column }, key, params }) => (
          <li key={`${file} ${line} ${column} ${key} ${Object.values(params).join(' ')}`}>
            {t('definitions.fault', { file, line, column, message: say(t, key, params) })}
          </li>
        ))}
      </ul>
      {faults.length > mostFaults && t('definitions.more', { count: faults.length - mostFaults })}
    </Alert>
  )
}

/** The plan with the way to apply it; once applied, what became of it. */
const PlanToApply = ({ looked, apply }: { looked: Planned; apply: Applying['apply'] }) => {
  const { t } = useTranslation()
  const { plan } = looked
  if (apply.data)
    return (
      <Section title={t('definitions.became')}>
        <output>{t(apply.data.applied ? 'definitions.done' : 'definitions.stayed')}</output>
        <PlanView plan={apply.data} />
      </Section>
    )
  return (
    <Section title={t('definitions.plan')}>
      {isIdle(plan) && <Text>{t('definitions.nothing')}</Text>}
      {isBlocked(plan) && (
        <Alert role="alert">
          {t(isOfOtherFiles(plan) ? 'definitions.otherFiles' : 'definitions.blocked')}
        </Alert>
      )}
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

const LookedAt = ({ looked, apply }: { looked: Looked; apply: Applying['apply'] }) => {
  const { t } = useTranslation()
  const { told, planned } = looked
  return (
    <>
      {told.length > 0 && <Faults faults={told} />}
      {planned && <ForeignNotes notes={planned.notes} />}
      {planned?.body.documents.length === 0 && <output>{t('exchange.nothing')}</output>}
      {planned && planned.body.documents.length > 0 && <PlanToApply looked={planned} apply={apply} />}
    </>
  )
}

type ChoiceProps = { chosen: Chosen; change: (part: Partial<Chosen>) => void }

const Choice = ({ chosen, change }: ChoiceProps) => {
  const { t } = useTranslation()
  const { files, text } = chosen
  const choose = (next: File[]) => {
    // What was chosen before must not be taken for this while it is still being read.
    change({ files: [] })
    void takeIn(next).then((taken) => change({ files: taken }))
  }
  const names = files.map(({ name }) => name).join(', ')
  return (
    <>
      <Group>
        <FileButton multiple accept=".yaml,.yml,.json" onChange={choose}>
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
    </>
  )
}

const untouched: Chosen = {
  files: [],
  text: '',
  takeOver: false,
  place: { way: 'into', service: null, provider: null },
}

/** Choosing, looking at what it would change, applying it. */
const Apply = () => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(untouched)
  const [asked, setAsked] = useState(false)
  const { look, apply, reset } = useApplying()
  const { files, text, takeOver, place } = chosen
  const formats = useMemo(() => foreignIn(files, text), [files, text])
  const isEmpty = files.length === 0 && text.trim() === ''
  const change = (part: Partial<Chosen>) => {
    setChosen((now) => ({ ...now, ...part }))
    setAsked(false)
    // A plan is of what was chosen when it was made.
    reset()
  }
  const show = () => {
    setAsked(true)
    reset()
    if (!isEmpty && missingPlace(formats, place) === null) look.mutate(chosen)
  }
  return (
    <>
      <Section title={t('definitions.apply')} lead={t('definitions.applyHelp')}>
        <Stack>
          <Text>{t('exchange.hint')}</Text>
          <Choice chosen={chosen} change={change} />
          {formats.length > 0 && (
            <ForeignPlace
              formats={formats}
              place={place}
              change={(part) => change({ place: { ...place, ...part } })}
              asked={asked}
            />
          )}
          <Checkbox
            label={t('definitions.takeOver')}
            description={t('definitions.takeOverHelp')}
            checked={takeOver}
            onChange={(event) => change({ takeOver: event.currentTarget.checked })}
          />
          {asked && isEmpty && <Alert role="alert">{t('definitions.empty')}</Alert>}
          <div>
            <Button variant="default" loading={look.isPending} onClick={show}>
              {t('definitions.show')}
            </Button>
          </div>
          <Problem error={look.error} />
        </Stack>
      </Section>
      {look.data && <LookedAt looked={look.data} apply={apply} />}
    </>
  )
}

/** Downloads everything as definitions, and applies definitions once it was seen what they would change. */
export const DefinitionsScreen = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('definitions.title')} lead={t('definitions.lead')}>
      <Apply />
      <Download />
    </Page>
  )
}
