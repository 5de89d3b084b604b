import { Alert, Button, FileButton, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListPreview, SavedMap } from '#model/contract/spreadsheets.ts'
import { type ColumnMap, mapProblems } from '#model/sheets/column-map.ts'
import { client } from '#web/client.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { sayDone, sayFailed, useAction } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { ColumnMapForm, FirstRows } from './column-map-form.tsx'
import { ListOutcome } from './list-outcome.tsx'
import { sendForm } from './queries.ts'
import { SavedMaps } from './saved-maps.tsx'
import classes from './sheets.module.css'
import { Guessed, UploadProblem, Working } from './upload-state.tsx'

type Shown = { file: File; preview: ListPreview; map: ColumnMap }

/** A kept map for the list at hand: columns that the list has and the map does not know mean nothing. */
const fittedMap = (kept: ColumnMap, { suggestion, headings }: ListPreview): ColumnMap => ({
  ...kept,
  sheet: suggestion.sheet,
  headingRow: suggestion.headingRow,
  columns: headings
    .filter((heading) => heading !== '')
    .map(
      (heading) =>
        kept.columns.find((one) => one.heading === heading) ?? { heading, target: '', values: {}, split: '' },
    ),
})

const lostHeadings = (kept: ColumnMap, { headings }: ListPreview): string[] =>
  kept.columns
    .filter(({ target, heading }) => target !== '' && !headings.includes(heading))
    .map(({ heading }) => heading)

type Place = { sheet: string; headingRow: number }

const usePreview = (onShown: (shown: Shown) => void) => {
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  return useMutation({
    mutationFn: async ({ file, sheet, headingRow }: Place & { file: File }) => {
      const preview = await sendForm('previewList', {
        workspace,
        files: [file],
        query: { language, sheet, headingRow },
      })
      return { file, preview, map: preview.suggestion }
    },
    meta: { shown: true },
    onSuccess: onShown,
  })
}

type ChooseProps = { shown: Shown | null; onShown: (shown: Shown) => void }

/** The file, and where in it the list stands. */
const ChooseList = ({ shown, onShown }: ChooseProps) => {
  const { t } = useTranslation()
  const [place, setPlace] = useState<Place>({ sheet: '', headingRow: 1 })
  const { mutate, isPending, error } = usePreview(onShown)
  const choose = (file: File | null) => {
    if (!file) return
    setPlace({ sheet: '', headingRow: 1 })
    mutate({ file, sheet: '', headingRow: 1 })
  }
  const sheets = shown?.preview.sheets ?? []
  return (
    <Section title={t('spreadsheets.list.file')} lead={t('spreadsheets.list.fileLead')}>
      <Stack>
        <div>
          <FileButton accept=".xlsx,.csv,.tsv,.txt,.gz" onChange={choose}>
            {(props) => (
              <Button variant={shown ? 'default' : 'filled'} loading={isPending} {...props}>
                {t('spreadsheets.in.choose')}
              </Button>
            )}
          </FileButton>
        </div>
        {shown && (
          <>
            <Text className={classes.files}>{t('spreadsheets.in.chosen', { names: shown.file.name })}</Text>
            <div className={classes.fields}>
              {sheets.length > 1 && (
                <NativeSelect
                  size="md"
                  label={t('spreadsheets.list.sheet')}
                  value={place.sheet === '' ? shown.preview.sheet : place.sheet}
                  data={sheets.map(({ name }) => name)}
                  onChange={(event) => setPlace({ ...place, sheet: event.currentTarget.value })}
                />
              )}
              <NumberInput
                size="md"
                label={t('spreadsheets.list.headingRow')}
                min={1}
                max={100}
                allowDecimal={false}
                value={place.headingRow}
                onChange={(value) => setPlace({ ...place, headingRow: Number(value) || 1 })}
              />
            </div>
            <div>
              <Button
                variant="default"
                loading={isPending}
                onClick={() => mutate({ file: shown.file, ...place })}
              >
                {t('spreadsheets.list.show')}
              </Button>
            </div>
            <Guessed guessed={shown.preview.guessed} />
          </>
        )}
        {isPending && <Working />}
        <UploadProblem error={error} />
      </Stack>
    </Section>
  )
}

const useListImport = ({ file, map }: Shown, name: string) => {
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ dryRun }: { dryRun: boolean }) =>
      sendForm('importList', {
        workspace,
        files: [file],
        map,
        query: { language, name, dryRun: String(dryRun) },
      }),
    meta: { shown: true },
    onSuccess: (reply) => (reply.plan.applied ? queries.invalidateQueries() : undefined),
  })
}

type GoProps = { shown: Shown; name: string; setName: (name: string) => void }

/** Keeping the map under a name, trying it, importing by it. */
const Go = ({ shown, name, setName }: GoProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  const [missing, setMissing] = useState(false)
  const sending = useListImport(shown, name)
  const keep = useAction({
    send: () => client.saveColumnMap({ params: { workspace }, body: { name, map: shown.map } }),
    done: () => queries.invalidateQueries({ queryKey: ['column-maps', workspace] }),
    saved: t('spreadsheets.list.kept', { name }),
  })
  const named = (go: () => void) => () => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') go()
  }
  const problems = mapProblems(shown.map)
  return (
    <>
      <Section title={t('spreadsheets.list.try')}>
        <Stack>
          <TextInput
            label={t('spreadsheets.list.name')}
            description={t('spreadsheets.list.nameHelp')}
            error={missing && name.trim() === '' ? t('spreadsheets.list.nameMissing') : undefined}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {problems.length > 0 && (
            <Alert>
              {problems.map((problem) => (
                <Text key={problem}>{t(`spreadsheets.list.problems.${problem}`)}</Text>
              ))}
            </Alert>
          )}
          <div className={classes.buttons}>
            <Button
              disabled={problems.length > 0}
              loading={sending.isPending}
              onClick={named(() => sending.mutate({ dryRun: true }))}
            >
              {t('spreadsheets.list.try')}
            </Button>
            <Button variant="default" loading={keep.isPending} onClick={named(() => keep.mutate(undefined))}>
              {t('spreadsheets.list.keep')}
            </Button>
          </div>
          {sending.isPending && <Working />}
          <UploadProblem error={sending.error} />
          {sending.data && !sending.data.plan.applied && sending.data.plan.steps.length > 0 && (
            <div>
              <Button loading={sending.isPending} onClick={named(() => sending.mutate({ dryRun: false }))}>
                {t('spreadsheets.list.import')}
              </Button>
            </div>
          )}
        </Stack>
      </Section>
      {sending.data && <ListOutcome read={sending.data} />}
    </>
  )
}

/** Imports any list of services by a column map that is made here. */
export const ListScreen = () => {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown | null>(null)
  const [name, setName] = useState('')
  // What was tried holds for the map that it was tried with: another map starts anew.
  const [version, setVersion] = useState(0)
  // A list that is shown, and a kept map that is filled in, set out the columns anew; a change to one of them does not.
  const [basis, setBasis] = useState(0)
  const change = (next: Shown) => {
    setShown(next)
    setVersion((now) => now + 1)
  }
  const show = (next: Shown) => {
    change(next)
    setBasis((now) => now + 1)
  }
  const use = (saved: SavedMap) => {
    if (!shown) return
    show({ ...shown, map: fittedMap(saved.map, shown.preview) })
    setName(saved.name)
    const lost = lostHeadings(saved.map, shown.preview)
    if (lost.length > 0) sayFailed(t('spreadsheets.list.unused', { headings: lost.join(', ') }))
    else sayDone(t('spreadsheets.list.used', { name: saved.name }))
  }
  return (
    <Page title={t('spreadsheets.list.title')} lead={t('spreadsheets.list.lead')}>
      <Text>{t('spreadsheets.list.rule')}</Text>
      <ChooseList shown={shown} onShown={show} />
      <SavedMaps use={shown ? use : null} />
      {shown && (
        <>
          <FirstRows preview={shown.preview} />
          <ColumnMapForm
            key={`basis ${basis}`}
            preview={shown.preview}
            map={shown.map}
            onChange={(map) => change({ ...shown, map })}
          />
          <Go key={version} shown={shown} name={name} setName={setName} />
        </>
      )}
    </Page>
  )
}
