import { Alert, Button, Checkbox, FileButton, Group, Loader, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, addressOf, ProblemError, UnreachableError } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import { ImportReport } from '#model/contract/imports.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useExample } from '#web/workspaces/example-progress.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import classes from './administration.module.css'
import { ImportReportView } from './import-report.tsx'

type Upload = { workspace: string; files: File[]; allOrNothing: boolean }

/** Sends the files as a form: the one call that is not JSON. */
const upload = async ({ workspace, files, allOrNothing }: Upload): Promise<ImportReport> => {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  const { path, method } = contract.importInventory
  const address = addressOf(path, { params: { workspace }, query: { allOrNothing } })
  const response = await fetch(address, { method, body }).catch((cause: unknown) => {
    throw new UnreachableError('The server cannot be reached.', { cause })
  })
  return ImportReport.parse(await answerOf(response))
}

const useUpload = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: upload,
    meta: { shown: true },
    onSuccess: () => queries.invalidateQueries(),
  })
}

const Problem = ({ error }: { error: Error | null }) => {
  const { t } = useTranslation()
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  if (error === null) return null
  return (
    <FormProblem>
      {problemText(t, error)}
      {fields.length > 0 && (
        <DefinitionList items={fields.map(({ path, message }) => [path, message] as const)} />
      )}
    </FormProblem>
  )
}

const Working = () => {
  const { t } = useTranslation()
  return (
    <output className={classes.working}>
      <Loader size="sm" aria-hidden />
      {t('administration.import.working')}
    </output>
  )
}

const Report = ({ report }: { report: ImportReport }) => {
  const { t } = useTranslation()
  return (
    <Section title={t('administration.import.report')}>
      <output>
        {t(report.written ? 'administration.import.written' : 'administration.import.notWritten')}
      </output>
      <ImportReportView report={report} />
    </Section>
  )
}

const Example = () => {
  const { t } = useTranslation()
  const { slug, exampleLoaded } = useWorkspace()
  const { mutate, data, error, isPending } = useExample(slug)
  return (
    <Section title={t('administration.import.example')}>
      <Text>
        {t(exampleLoaded ? 'administration.import.exampleLoaded' : 'administration.import.exampleText')}
      </Text>
      <div>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {t('administration.import.example')}
        </Button>
      </div>
      {isPending && <Working />}
      <Problem error={error} />
      {data && <Report report={data} />}
      <Text size="sm" c="dimmed">
        {t('workspaces.start.licence')}
      </Text>
    </Section>
  )
}

/** Reads an inventory from files, and reports what became of every row. */
export const ImportScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const [files, setFiles] = useState<File[]>([])
  const [allOrNothing, setAllOrNothing] = useState(false)
  const [missing, setMissing] = useState(false)
  const sending = useUpload()
  const submit = () => {
    setMissing(files.length === 0)
    if (files.length > 0) sending.mutate({ workspace, files, allOrNothing })
  }
  return (
    <Page title={t('administration.import.title')} lead={t('administration.import.lead')}>
      <Text>{t('administration.import.rules')}</Text>
      <Section title={t('administration.import.files')} lead={t('administration.import.filesHelp')}>
        <Stack>
          <Group>
            <FileButton multiple accept=".csv,.gz,.json,text/csv,application/gzip" onChange={setFiles}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t('administration.import.choose')}
                </Button>
              )}
            </FileButton>
            {files.length > 0 && <Text>{t('administration.import.chosen', { count: files.length })}</Text>}
          </Group>
          {files.length > 0 && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {files.map(({ name }) => name).join(', ')}
            </Text>
          )}
          {missing && files.length === 0 && <Alert role="alert">{t('administration.import.noFiles')}</Alert>}
          <Checkbox
            label={t('administration.import.allOrNothing')}
            description={t('administration.import.allOrNothingHelp')}
            checked={allOrNothing}
            onChange={(event) => setAllOrNothing(event.currentTarget.checked)}
          />
          <div>
            <Button loading={sending.isPending} onClick={submit}>
              {t('administration.import.submit')}
            </Button>
          </div>
          {sending.isPending && <Working />}
          <Problem error={sending.error} />
        </Stack>
      </Section>
      {sending.data && <Report report={sending.data} />}
      <Example />
    </Page>
  )
}
