import { Button, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { register, type RegisteredRule } from '#model/checks/register.ts'
import { CheckSettings, Severity } from '#model/checks/settings.ts'
import type { CheckSettingsView } from '#model/contract/checks.ts'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { checkName } from '#web/ui/check-name.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { say } from '#web/ui/say.ts'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './administration.module.css'
import { checkSettingsQuery } from './queries.ts'

type Decided = Extract<RegisteredRule, { state: 'decided' }>
type Waiting = Extract<RegisteredRule, { state: 'waits' }>
type Chosen = CheckSettings['severities'][string]

const decided = register.filter((rule): rule is Decided => rule.state === 'decided')
const waiting = register.filter((rule): rule is Waiting => rule.state === 'waits')
const choices: readonly Chosen[] = [...Severity.options, 'off']

const isChosen = (value: string | null): value is Chosen => choices.some((choice) => choice === value)

type RuleRowProps = { rule: Decided; value: Chosen; onChange: (chosen: Chosen) => void }

/** One check: what it asks, who may waive it, and how much it counts here. */
const RuleRow = ({ rule: { id, severity, waivedBy }, value, onChange }: RuleRowProps) => {
  const { t } = useTranslation()
  const name = checkName(t, id)
  const label = (choice: Chosen): string => {
    const text = t(`administration.checks.severity.${choice}`)
    return choice === severity ? t('administration.checks.usual', { severity: text }) : text
  }
  return (
    <Row
      aside={
        <Select
          w={210}
          aria-label={t('administration.checks.severityOf', { check: name })}
          allowDeselect={false}
          data={choices.map((choice) => ({ value: choice, label: label(choice) }))}
          value={value}
          onChange={(chosen) => {
            if (isChosen(chosen)) onChange(chosen)
          }}
        />
      }
    >
      <Text fw={600}>{name}</Text>
      <Text size="sm">{say(t, `checks.${id}.why`)}</Text>
      <Text size="sm" c="dimmed">
        {t('administration.checks.waivedBy', { rule: id, role: inSentence(t(`words.role.${waivedBy}`)) })}
      </Text>
    </Row>
  )
}

const WaitingRow = ({ rule: { id, waitsFor } }: { rule: Waiting }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Row>
      <Text>{checkName(t, id)}</Text>
      <Text size="sm" c="dimmed">
        {t('administration.checks.waitingFor', {
          rule: id,
          capabilities: formats.list(waitsFor.map((one) => t(`waitingChecks.until.${one}`))),
        })}
      </Text>
    </Row>
  )
}

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** What is chosen as usual is no decision: it goes on following the program. */
const withSeverity = (
  severities: CheckSettings['severities'],
  { id, severity }: Decided,
  chosen: Chosen,
): CheckSettings['severities'] => {
  const { [id]: _before, ...others } = severities
  return chosen === severity ? others : { ...others, [id]: chosen }
}

/** The settings as one text, whatever order they were chosen in. */
const asWritten = ({ severities, coCreationShare, glossary }: CheckSettings): string =>
  JSON.stringify([Object.entries(severities).toSorted(), coCreationShare, glossary])

/** Which line of the glossary keeps it from being saved. */
const useGlossaryProblem = (text: string): string | undefined => {
  const { t } = useTranslation()
  const formats = useFormats()
  const most = CheckSettings.shape.glossary.unwrap().element.maxLength ?? Number.POSITIVE_INFINITY
  const lines = text.split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => line.length > most)
  if (at === -1) return undefined
  return t('administration.checks.glossaryLine', {
    line: formats.number(at + 1),
    text: (lines[at] ?? '').slice(0, 20),
    most,
  })
}

type SettingsFormProps = {
  view: CheckSettingsView
  workspace: string
  /** Told whenever it changes whether something is not saved. */
  onUnsaved: (unsaved: boolean) => void
}

const SettingsForm = ({ view, workspace, onUnsaved }: SettingsFormProps) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { version, settings } = view
  const [glossary, setGlossary] = useState(settings.glossary.join('\n'))
  const words = wordsIn(glossary)
  const glossaryProblem = useGlossaryProblem(glossary)
  const form = useForm({
    initial: { severities: settings.severities, coCreationShare: settings.coCreationShare },
    bodyOf: (values) => ({ version, settings: { ...values, glossary: words } }),
    schema: contract.changeCheckSettings.body,
    say: { precondition_failed: t('administration.checks.stale') },
    send: (body) => client.changeCheckSettings({ params: { workspace }, body }),
    done: async (kept) => {
      sayDone(t('administration.checks.saved'))
      queries.setQueryData(checkSettingsQuery(workspace).queryKey, kept)
      await queries.invalidateQueries({ queryKey: ['service', workspace] })
    },
  })
  const { severities } = form.values
  const isUnsaved = asWritten({ ...form.values, glossary: words }) !== asWritten(settings)
  useEffect(() => onUnsaved(isUnsaved), [isUnsaved, onUnsaved])
  return (
    <form {...form.form}>
      <UnsavedGuard unsaved={isUnsaved} />
      <Stack gap={40}>
        <Section title={t('administration.checks.glossary')} lead={t('administration.checks.glossaryLead')}>
          <Textarea
            label={t('administration.checks.glossaryLabel')}
            description={t('administration.checks.glossaryCount', { count: words.length })}
            autosize
            minRows={4}
            maxRows={16}
            maw={420}
            value={glossary}
            error={glossaryProblem ?? form.errors['settings']}
            onChange={(event) => setGlossary(event.currentTarget.value)}
          />
        </Section>
        <Section title={t('administration.checks.share')}>
          <NumberInput
            maw={420}
            size="md"
            label={t('administration.checks.shareLabel')}
            description={t('administration.checks.shareHelp')}
            min={0}
            max={100}
            allowDecimal={false}
            value={form.values.coCreationShare}
            onChange={(value) => form.set({ coCreationShare: Number(value) })}
          />
        </Section>
        <Section title={t('administration.checks.rules')} lead={t('administration.checks.rulesLead')}>
          <Rows label={t('administration.checks.rules')}>
            {decided.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                value={severities[rule.id] ?? rule.severity}
                onChange={(chosen) => form.set({ severities: withSeverity(severities, rule, chosen) })}
              />
            ))}
          </Rows>
        </Section>
        <div className={classes.save}>
          <FormProblem>{form.problem}</FormProblem>
          <Button type="submit" size="md" loading={form.sending}>
            {t('ui.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** Every check with what it asks and how much it counts here; the glossary; the share to define together. */
export const ChecksScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const { data } = useSuspenseQuery(checkSettingsQuery(workspace))
  // What is typed stays, even where the settings arrive anew meanwhile: saving says so then.
  const [held, setHeld] = useState<CheckSettingsView | null>(null)
  const view = held ?? data
  const hold = useCallback((unsaved: boolean) => setHeld(unsaved ? view : null), [view])
  return (
    <Page title={t('administration.checks.title')} lead={t('administration.checks.lead')}>
      <SettingsForm key={view.version} view={view} workspace={workspace} onUnsaved={hold} />
      {waiting.length > 0 && (
        <Section title={t('administration.checks.waiting')} lead={t('administration.checks.waitingLead')}>
          <Rows label={t('administration.checks.waiting')}>
            {waiting.map((rule) => (
              <WaitingRow key={rule.id} rule={rule} />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
