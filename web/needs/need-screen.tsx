import { Button, Text } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { Need } from '#model/contract/needs.ts'
import { client } from '#web/client.ts'
import { ComesFrom } from '#web/ui/comes-from.tsx'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useForm } from '#web/ui/form.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { ButtonLink, TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { useAction } from '#web/ui/saved.tsx'
import { NeedStateBadge } from '#web/ui/state-badge.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { Addressee, useIsUnstaffed } from './addressee.tsx'
import { AnswerForm } from './answer-form.tsx'
import { NeedForm, valuesOf } from './need-form.tsx'
import { useStatedBy } from './need-row.tsx'
import classes from './needs.module.css'
import { needQuery } from './queries.ts'

/** The service whose users were asked: a link for those who may open it. */
const AskedFor = ({ need: { askedFor } }: { need: Need }) => {
  const { workspace = '' } = useParams({ strict: false })
  if (!askedFor?.isReadable) return askedFor?.name
  return (
    <TextLink
      to="/w/$workspace/services/$service"
      params={{ workspace, service: askedFor.id }}
      search={{ show: 'answers' }}
    >
      {askedFor.name}
    </TextLink>
  )
}

/** What came before an answer to questions, or after it. */
const OtherAnswers = ({ need, workspace }: { need: Need; workspace: string }) => {
  const { t } = useTranslation()
  const { supersededBy, supersedes } = need
  return (
    <>
      {supersededBy !== null && (
        <EmptyState
          title={t('needs.one.superseded')}
          action={
            <TextLink to="/w/$workspace/needs/$need" params={{ workspace, need: supersededBy }}>
              {t('needs.one.toNewer')}
            </TextLink>
          }
        >
          {t('needs.one.supersededText')}
        </EmptyState>
      )}
      {supersedes !== null && (
        <Text c="dimmed">
          {t('needs.one.earlier')}{' '}
          <TextLink
            to="/w/$workspace/needs/$need"
            params={{ workspace, need: supersedes }}
            underline="always"
          >
            {t('needs.one.toEarlier')}
          </TextLink>
        </Text>
      )}
    </>
  )
}

const Details = ({ need }: { need: Need }) => {
  const { t } = useTranslation()
  const texts = ['hinders', 'worth', 'evidence', 'onBehalfOf'] as const
  const items: (readonly [string, ReactNode])[] = [
    ...texts.filter((name) => need[name] !== '').map((name) => [t(`needs.one.${name}`), need[name]] as const),
    [t('needs.one.role'), <RoleBadge key="role" role={need.role} />],
    ...(need.provider ? [[t('needs.one.provider'), need.provider.name] as const] : []),
    ...(need.askedFor ? [[t('needs.one.askedFor'), <AskedFor key="asked" need={need} />] as const] : []),
  ]
  return <DefinitionList items={items} />
}

const Waiting = ({ need: { provider, can } }: { need: Need }) => {
  const { t } = useTranslation()
  const isUnstaffed = useIsUnstaffed(provider?.id ?? null)
  return (
    <EmptyState title={t('needs.one.waiting')}>
      {t(isUnstaffed ? 'needs.one.waitingUnstaffed' : 'needs.one.waitingText')}{' '}
      {isUnstaffed && can.includes('change') && t('needs.one.addressAnew')}
    </EmptyState>
  )
}

const Answer = ({ need, workspace }: { need: Need; workspace: string }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const { me } = useWorkspace()
  const { answer } = need
  if (answer === null && need.supersededBy !== null) return null
  if (answer === null) {
    return need.can.includes('answer') ? null : <Waiting need={need} />
  }
  return (
    <Section title={t('needs.one.answerTitle')}>
      <Text>{t(`needs.one.${answer.kind}`, { name: answer.by.name })}</Text>
      {answer.note !== '' && <Text style={{ whiteSpace: 'pre-line' }}>{answer.note}</Text>}
      <Text size="sm" c="dimmed">
        {dayOf(answer.at)}
      </Text>
      {answer.service && (
        <div>
          <ButtonLink
            to="/w/$workspace/services/$service"
            params={{ workspace, service: answer.service.id }}
            variant="default"
            h="auto"
            py="xs"
            styles={{ label: { whiteSpace: 'normal' } }}
          >
            {t('needs.one.toService', { service: answer.service.name })}
          </ButtonLink>
        </div>
      )}
      {!answer.service && answer.kind !== 'declined' && (
        <Text>
          {need.statedBy.id === me.id
            ? t('needs.one.notLetIn', { name: answer.by.name })
            : t('needs.one.notShown')}
        </Text>
      )}
      {need.state === 'met' && <Text>{t('needs.one.met')}</Text>}
    </Section>
  )
}

const Reword = ({ need, workspace, done }: { need: Need; workspace: string; done: () => void }) => {
  const { t } = useTranslation()
  const keep = useKeepNeed(workspace)
  const form = useForm({
    initial: { ...valuesOf(need), providerId: need.provider?.id ?? null },
    bodyOf: (values) => values,
    schema: contract.changeNeed.body,
    send: (body) => client.changeNeed({ params: { workspace, need: need.id }, body }),
    done: (reply) => {
      keep(reply)
      done()
    },
  })
  return (
    <Page title={t('needs.state.changeTitle')} width="form">
      <NeedForm
        form={form}
        submit={t('needs.state.saveChange')}
        answered={need.provider !== null}
        cancel={
          <Button variant="default" size="md" onClick={done}>
            {t('ui.cancel')}
          </Button>
        }
      >
        <Addressee
          value={form.values.providerId}
          onChange={(providerId) => form.set({ providerId })}
          error={form.errors['providerId']}
        />
      </NeedForm>
    </Page>
  )
}

const useKeepNeed = (workspace: string) => {
  const queries = useQueryClient()
  return (need: Need) => {
    queries.setQueryData(needQuery(workspace, need.id).queryKey, need)
    void queries.invalidateQueries({ queryKey: ['needs', workspace] })
    void queries.invalidateQueries({ queryKey: ['home', workspace] })
  }
}

/** One need: its words, what is asked of the reader, and how it was answered. */
export const NeedScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace, me } = useWorkspace()
  const { need: id } = useParams({ from: '/signed-in/w/$workspace/needs/$need' })
  const need = useSuspenseQuery(needQuery(workspace, id)).data
  const statedBy = useStatedBy()
  const keep = useKeepNeed(workspace)
  const [rewording, setRewording] = useState(false)
  const meet = useAction({
    send: () => client.meetNeed({ params: { workspace, need: id } }),
    done: keep,
    saved: t('needs.one.metDone'),
  })
  if (rewording) return <Reword need={need} workspace={workspace} done={() => setRewording(false)} />
  return (
    <Page
      title={t('needs.one.title')}
      above={statedBy(need)}
      actions={
        <>
          <NeedStateBadge state={need.state} />
          {need.questionSet !== null && need.statedBy.id === me.id && need.supersededBy === null && (
            <ButtonLink
              to="/w/$workspace/questions/$set"
              params={{ workspace, set: need.questionSet }}
              variant="default"
            >
              {t('needs.one.changeAnswer')}
            </ButtonLink>
          )}
          {need.can.includes('change') && (
            <Button variant="default" onClick={() => setRewording(true)}>
              {t('needs.state.change')}
            </Button>
          )}
        </>
      }
    >
      <OtherAnswers need={need} workspace={workspace} />
      <blockquote className={classes.quote}>{need.what}</blockquote>
      <Details need={need} />
      <ComesFrom source={need.documentedIn} />
      <Answer need={need} workspace={workspace} />
      {need.can.includes('meet') && (
        <div>
          <Text c="dimmed" mb="xs">
            {t('needs.one.meetHelp')}
          </Text>
          <Button loading={meet.isPending} onClick={() => meet.mutate(undefined)}>
            {t('needs.one.meet')}
          </Button>
        </div>
      )}
      {need.can.includes('answer') && <AnswerForm need={need} workspace={workspace} done={keep} />}
    </Page>
  )
}
