import { Alert, Button, Checkbox, FileButton, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkbookImport } from '#model/contract/spreadsheets.ts'
import { isBlocked, isIdle } from '#web/administration/plan-state.ts'
import { PlanView } from '#web/administration/plan-view.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { Mistakes } from './mistakes.tsx'
import { fileAddress, sendForm } from './queries.ts'
import classes from './sheets.module.css'
import { Guessed, UploadProblem, Working } from './upload-state.tsx'

const downloads = [
  { route: 'exportSpreadsheet', format: 'xlsx', label: 'exportWorkbook' },
  { route: 'exportSpreadsheet', format: 'csv', label: 'exportCsv' },
  { route: 'spreadsheetTemplate', format: 'xlsx', label: 'templateWorkbook' },
  { route: 'spreadsheetTemplate', format: 'csv', label: 'templateCsv' },
] as const

const TakeOut = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  return (
    <Section title={t('spreadsheets.out.title')} lead={t('spreadsheets.out.lead')}>
      <div className={classes.buttons}>
        {downloads.map(({ route, format, label }) => (
          <Button
            key={label}
            component="a"
            variant="default"
            href={fileAddress(route, slug, { format, language })}
            download
          >
            {t(`spreadsheets.out.${label}`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}

type Sending = { dryRun: boolean; takeOver: boolean; expected: string }

const useImport = (files: readonly File[]) => {
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ dryRun, takeOver, expected }: Sending) =>
      sendForm('importSpreadsheet', {
        workspace,
        files,
        query: { language, dryRun: String(dryRun), takeOver: String(takeOver), expected },
      }),
    meta: { shown: true },
    onSuccess: (reply) => (reply.plan?.applied ? queries.invalidateQueries() : undefined),
  })
}

type OutcomeProps = { read: WorkbookImport; apply: () => void; applying: boolean }

/** What a file would do: its mistakes, or the plan with the way to apply it. */
const Outcome = ({ read, apply, applying }: OutcomeProps) => {
  const { t } = useTranslation()
  const { plan, mistakes, mistakeCount, guessed, counts } = read
  if (!plan)
    return (
      <>
        <Guessed guessed={guessed} />
        <Mistakes mistakes={mistakes} count={mistakeCount} lead={t('spreadsheets.mistakes.lead')} />
      </>
    )
  const { services, organisations, people } = counts
  return (
    <>
      <Guessed guessed={guessed} />
      <output>{t('spreadsheets.in.read', { count: services, organisations, people })}</output>
      {plan.applied && <Alert color="green">{t('spreadsheets.in.applied')}</Alert>}
      {!plan.applied && isBlocked(plan) && <Alert color="red">{t('spreadsheets.in.blocked')}</Alert>}
      {!plan.applied && isIdle(plan) && <Alert>{t('spreadsheets.in.nothing')}</Alert>}
      {!plan.applied && !isBlocked(plan) && !isIdle(plan) && (
        <div>
          <Button loading={applying} onClick={apply}>
            {t('spreadsheets.in.apply')}
          </Button>
        </div>
      )}
      <Section title={t(plan.applied ? 'spreadsheets.plan.titleDone' : 'spreadsheets.plan.title')}>
        <PlanView plan={plan} />
      </Section>
    </>
  )
}

const ReadIn = () => {
  const { t } = useTranslation()
  const [files, setFiles] = useState<File[]>([])
  const [missing, setMissing] = useState(false)
  const [takeOver, setTakeOver] = useState(false)
  const sending = useImport(files)
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    sending.reset()
  }
  const check = () => {
    setMissing(files.length === 0)
    if (files.length > 0) sending.mutate({ dryRun: true, takeOver, expected: '' })
  }
  const read = sending.data
  return (
    <>
      <Section title={t('spreadsheets.in.title')} lead={t('spreadsheets.in.lead')}>
        <Stack>
          <div className={classes.buttons}>
            <FileButton multiple accept=".xlsx,.csv,.tsv,.txt,.zip" onChange={choose}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t('spreadsheets.in.choose')}
                </Button>
              )}
            </FileButton>
            <Button loading={sending.isPending} onClick={check}>
              {t('spreadsheets.in.check')}
            </Button>
          </div>
          {files.length > 0 && (
            <Text className={classes.files}>
              {t('spreadsheets.in.chosen', { names: files.map(({ name }) => name).join(', ') })}
            </Text>
          )}
          {missing && files.length === 0 && <Alert role="alert">{t('spreadsheets.in.noFile')}</Alert>}
          <Checkbox
            label={t('spreadsheets.in.takeOver')}
            description={t('spreadsheets.in.takeOverHelp')}
            checked={takeOver}
            onChange={(event) => setTakeOver(event.currentTarget.checked)}
          />
          {sending.isPending && <Working />}
          <UploadProblem error={sending.error} />
        </Stack>
      </Section>
      {read && (
        <Outcome
          read={read}
          applying={sending.isPending}
          apply={() => sending.mutate({ dryRun: false, takeOver, expected: read.plan?.fingerprint ?? '' })}
        />
      )}
    </>
  )
}

/** A workspace as a spreadsheet: taken out, filled in elsewhere, read in again. */
export const SpreadsheetsScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  return (
    <Page title={t('spreadsheets.title')} lead={t('spreadsheets.lead')}>
      <TakeOut />
      <ReadIn />
      <Section title={t('spreadsheets.list.link')} lead={t('spreadsheets.list.linkLead')}>
        <div>
          <ButtonLink
            to="/w/$workspace/administration/spreadsheets/list"
            params={{ workspace: slug }}
            variant="default"
          >
            {t('spreadsheets.list.link')}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  )
}
