import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedSignOff, Revision } from '#model/contract/service-page.ts'
import type { Budget } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { DefinitionDocument } from '../document/definition-document.tsx'
import { shownText, useDocument } from '../document/document-view.ts'
import { TextClause } from '../document/text-clause.tsx'
import { DifferenceList } from '../history/difference-list.tsx'
import { revisionQuery } from '../queries.ts'
import { useServiceAction } from '../service-actions.ts'
import { type BudgetText, BudgetFields, budgetOf, emptyBudget } from './budget-fields.tsx'
import { EndDialog } from './end-dialog.tsx'
import classes from './ask-view.module.css'

type AskViewProps = {
  workspace: string
  revision: Revision
  asked: AskedSignOff
  /** What has to be said first, if anything. */
  notice: ReactNode
  onLater: () => void
}

/** What changed in these parts since the last text that could be signed. */
const Changes = ({ workspace, revision, asked }: Omit<AskViewProps, 'notice' | 'onLater'>) => {
  const { t } = useTranslation()
  const { page, myPersonId } = useDocument()
  const number =
    page.published?.number ??
    page.revisions.reduce(
      (highest, one) => (one.number < revision.number ? Math.max(highest, one.number) : highest),
      0,
    )
  const before = useQuery({ ...revisionQuery(workspace, page.id, number), enabled: number > 0 })
  if (!before.data) return null
  const signed = before.data.signOffs.some(
    ({ role, personId }) => role === asked.role && personId === myPersonId,
  )
  return (
    <section className={classes.panel}>
      <Title order={2}>{t(signed ? 'service.ask.sinceSigned' : 'service.history.since', { number })}</Title>
      <DifferenceList before={before.data.definition} after={revision.definition} parts={asked.parts} />
    </section>
  )
}

/** Name and description: part of what the customer signs, and what everybody else must know to sign. */
const Named = () => {
  const { t } = useTranslation()
  return (
    <section className={classes.named}>
      <Title order={2}>{t('service.ask.named')}</Title>
      <TextClause path="value.name" kind="line" runIn />
      <TextClause path="value.description" />
    </section>
  )
}

const useSigning = ({ workspace, revision, asked }: Omit<AskViewProps, 'notice' | 'onLater'>) => {
  const { t } = useTranslation()
  const { page, language } = useDocument()
  // What comes next, another signature or the whole page, begins at its top.
  const thank = () => {
    sayDone(t('service.ask.thanks'))
    window.scrollTo({ top: 0 })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }))
  }
  return useServiceAction(
    { workspace, service: page.id },
    (params, budget: Budget | null) =>
      client.sign({
        params: { ...params, number: revision.number },
        body: {
          role: asked.role,
          organisationId: asked.organisation.id,
          parts: asked.parts.map((part) => ({ part, hash: revision.hashes[part] })),
          language,
          ...(budget ? { budget } : {}),
        },
      }),
    { inline: true, onDone: thank },
  )
}

/** Whose deputy somebody signs as, and until when they hold the role. */
const useHoldingNote = ({ role, organisation }: AskedSignOff): string => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { page, myPersonId } = useDocument()
  const held = page.roles.find(
    (one) => one.role === role && one.organisation.id === organisation.id && one.person.id === myPersonId,
  )
  return [
    held?.deputyFor && t('roles.invited.deputy', { name: held.deputyFor.name }),
    held?.until && t('roles.invited.holdsUntil', { date: day(held.until) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The one thing asked of a person: to read their part and agree, or to say why not. */
export const AskView = ({ workspace, revision, asked, notice, onLater }: AskViewProps) => {
  const { t } = useTranslation()
  const view = useDocument()
  const formats = useFormats()
  const language = useLanguage()
  const [budget, setBudget] = useState<BudgetText>(emptyBudget)
  const [declining, setDeclining] = useState(false)
  const [tried, setTried] = useState(false)
  const sign = useSigning({ workspace, revision, asked })
  const holding = useHoldingNote(asked)
  const isSponsor = asked.role === 'sponsor'
  const authorised = isSponsor ? budgetOf(budget) : null
  const { text: name } = shownText(view, 'value.name', revision.definition.value.name)
  const organisation = nameIn(asked.organisation.names, language)
  const parts = formats.list(asked.parts.map((part) => inSentence(t(`words.part.${part}`))))
  const agree = () => {
    setTried(true)
    if (!isSponsor || authorised) sign.mutate(authorised)
  }
  return (
    <Page
      title={t('service.ask.title', { name })}
      above={<RoleBadge role={asked.role} />}
      lead={t(asked.role === 'owner' ? 'service.ask.leadOwner' : 'service.ask.lead', {
        provider: nameIn(view.page.provider.names, language),
        role: t(`words.role.${asked.role}`).toLocaleLowerCase(),
        organisation,
      })}
    >
      {notice}
      <section className={classes.panel}>
        <Text>{t(`service.ask.means.${asked.role}`)}</Text>
        {holding !== '' && <Text>{holding}</Text>}
        <Text c="dimmed">{t('service.ask.sign', { parts, number: revision.number })}</Text>
        {revision.note !== '' && (
          <Text className={classes.note}>
            {t('service.ask.note', { name: revision.proposedBy.name, note: revision.note })}
          </Text>
        )}
      </section>
      <Changes workspace={workspace} revision={revision} asked={asked} />
      <Named />
      <DefinitionDocument parts={asked.parts} />
      <section className={classes.answer}>
        <Title order={2}>{t('service.ask.answer')}</Title>
        {isSponsor && <BudgetFields budget={budget} setBudget={setBudget} tried={tried} />}
        {sign.error && (
          <Text role="alert" c="var(--bad-ink)">
            {problemText(t, sign.error)}
          </Text>
        )}
        <Stack gap="sm">
          <Group>
            <Button size="md" loading={sign.isPending} onClick={agree}>
              {t('service.ask.agree')}
            </Button>
            {view.page.can.includes('decline') && (
              <Button size="md" variant="default" onClick={() => setDeclining(true)}>
                {t('service.ask.decline')}
              </Button>
            )}
            <Button size="md" variant="subtle" h="auto" py="xs" className={classes.later} onClick={onLater}>
              {t('service.ask.later')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('service.ask.record', { organisation })}
          </Text>
        </Stack>
      </section>
      {declining && <EndDialog workspace={workspace} ending="decline" onClose={() => setDeclining(false)} />}
    </Page>
  )
}
