import { Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastePreview } from '#model/contract/people.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { FormProblem } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { Row, Rows } from '#web/ui/rows.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { PastedDeed } from './pasted-deed.tsx'

/** As many mistakes as are worth reading at once. */
const mostShown = 100

const Mistakes = ({ mistakes }: Pick<PastePreview, 'mistakes'>) => {
  const { t } = useTranslation()
  const left = mistakes.length - mostShown
  return (
    <Section
      title={t('people.paste.mistakes', { count: mistakes.length })}
      lead={t('people.paste.mistakesLead')}
    >
      <Rows>
        {mistakes.slice(0, mostShown).map(({ line, kind, text }) => (
          <Row key={line}>
            <Text fw={550}>{t('people.paste.line', { line })}</Text>
            <Text>{t(`people.paste.kinds.${kind}`, { text })}</Text>
          </Row>
        ))}
      </Rows>
      {left > 0 && <Text c="dimmed">{t('people.paste.more', { count: left })}</Text>}
    </Section>
  )
}

const deeds = ['added', 'joined', 'changed', 'unchanged'] as const

type ComesToProps = Pick<PastePreview, 'counts' | 'people'> & { text: string; done: () => void }

const ComesTo = ({ counts, people, text, done }: ComesToProps) => {
  const { t } = useTranslation()
  const shown = useLanguage()
  const queries = useQueryClient()
  const { slug: workspace } = useWorkspace()
  const [invite, setInvite] = useState(false)
  const [language, setLanguage] = useState<Language>(Language.parse(shown))
  const adding = useMutation({
    mutationFn: () => client.addPeople({ params: { workspace }, body: { text, invite, language } }),
    meta: { shown: true },
    onSuccess: ({ invited }) => {
      for (const list of ['people', 'person', 'invitations', 'outbox'])
        void queries.invalidateQueries({ queryKey: [list, workspace] })
      sayDone(invited > 0 ? t('people.paste.doneInvited', { count: invited }) : t('people.paste.done'))
      done()
    },
  })
  return (
    <Section title={t('people.paste.comesTo')}>
      <ul>
        {deeds
          .filter((deed) => counts[deed] > 0)
          .map((deed) => (
            <PastedDeed
              key={deed}
              text={t(`people.paste.${deed}`, { count: counts[deed] })}
              count={counts[deed]}
              people={people.filter((one) => one.deed === deed)}
            />
          ))}
      </ul>
      <Checkbox
        label={t('people.paste.invite')}
        description={t('people.paste.inviteHelp')}
        checked={invite}
        onChange={(event) => setInvite(event.currentTarget.checked)}
      />
      {invite && (
        <Select
          label={t('administration.people.language')}
          allowDeselect={false}
          value={language}
          data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
          onChange={(value) => setLanguage(Language.parse(value))}
        />
      )}
      <FormProblem>{adding.error && problemText(t, adding.error)}</FormProblem>
      <Group>
        <Button loading={adding.isPending} onClick={() => adding.mutate()}>
          {t('people.paste.add')}
        </Button>
      </Group>
    </Section>
  )
}

/** Adds many people by lines that are pasted: first what it comes to is shown, with every mistake. */
export const PastePeopleScreen = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { slug: workspace } = useWorkspace()
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isDone, setDone] = useState(false)
  const looking = useMutation({
    mutationFn: (pasted: string) => client.previewPeople({ params: { workspace }, body: { text: pasted } }),
    meta: { shown: true },
  })
  const preview = looking.data
  const type = (typed: string) => {
    setText(typed)
    setEmpty(false)
    looking.reset()
  }
  const look = () => {
    setEmpty(text.trim() === '')
    if (text.trim() !== '') looking.mutate(text)
  }
  // Once nothing is unsaved any more: else leaving would be asked about.
  useEffect(() => {
    if (isDone) void navigate({ to: '/w/$workspace/administration/people', params: { workspace } })
  }, [isDone, navigate, workspace])
  return (
    <Page
      title={t('people.paste.title')}
      above={
        <TextLink to="/w/$workspace/administration/people" params={{ workspace }}>
          {t('people.all')}
        </TextLink>
      }
      lead={t('people.paste.lead')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <Stack>
          <Textarea
            label={t('people.paste.lines')}
            description={t('people.paste.linesHelp')}
            placeholder={t('people.paste.example')}
            minRows={8}
            maxRows={16}
            autosize
            spellCheck={false}
            value={text}
            error={isEmpty && t('people.paste.empty')}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <FormProblem>{looking.error && problemText(t, looking.error)}</FormProblem>
          <Group>
            <Button type="submit" variant={preview ? 'default' : 'filled'} loading={looking.isPending}>
              {t('people.paste.check')}
            </Button>
          </Group>
        </Stack>
      </form>
      <div aria-live="polite">
        {preview && preview.mistakes.length > 0 && <Mistakes mistakes={preview.mistakes} />}
        {preview && preview.mistakes.length === 0 && (
          <ComesTo {...preview} text={text} done={() => setDone(true)} />
        )}
      </div>
      <UnsavedGuard unsaved={text !== '' && !isDone} />
    </Page>
  )
}
