import { Button, Paper, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { contract } from '#model/contract/contract.ts'
import { JoinCode, spacedCode } from '#model/workshops/join-code.ts'
import { ParticipantName, Speaking } from '#model/workshops/workshop.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page } from '#web/ui/page.tsx'
import { keepToken, keptToken } from './kept-token.ts'
import { ParticipantView } from './participant-view.tsx'

type Found = { code: string; service: string; facilitator: string; named: boolean; workspace: string }

/** Who is signed in in this browser, as it is asked of nobody here. */
const useMe = () =>
  useQuery({ queryKey: ['me', 'perhaps'], queryFn: () => client.me({}).catch(() => null), retry: false })

const CodeForm = ({ typed, found }: { typed: string; found: (workshop: Found) => void }) => {
  const { t } = useTranslation()
  const form = useForm({
    initial: { code: typed },
    bodyOf: (values) => values,
    schema: z.object({ code: JoinCode }),
    send: async ({ code }) => ({ code, ...(await client.workshopByCode({ params: { code } })) }),
    done: found,
    anyone: true,
  })
  const wrong = form.errors['code'] === undefined ? {} : { error: t('workshops.join.codeWrong') }
  return (
    <form {...form.form}>
      <Stack gap="lg">
        <FormProblem>{form.problem}</FormProblem>
        <TextInput
          label={t('workshops.join.code')}
          description={t('workshops.join.codeHelp')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={30}
          size="lg"
          styles={{ input: { fontFamily: 'ui-monospace, monospace', letterSpacing: '0.1em' } }}
          {...form.text('code')}
          {...wrong}
        />
        <Button type="submit" size="lg" loading={form.sending}>
          {t('workshops.join.look')}
        </Button>
      </Stack>
    </form>
  )
}

const RoleChoice = ({
  role,
  error,
  choose,
}: {
  role: string
  error: boolean
  choose: (role: string) => void
}) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('workshops.join.role')}
      value={role}
      onChange={choose}
      {...(error ? { error: t('ui.form.required') } : {})}
    >
      <Stack gap="sm" mt="xs">
        {Speaking.options.map((one) => (
          <Radio key={one} value={one} label={t(`workshops.join.roles.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

type PersonFormProps = { workshop: Found; joined: (token: string) => void; back: () => void }

/** Name and side; who is signed in takes part under their own name. */
const PersonForm = ({ workshop, joined, back }: PersonFormProps) => {
  const { t } = useTranslation()
  const me = useMe().data
  const isMember = me?.workspaces.some(({ slug }) => slug === workshop.workspace) === true
  const { code, workspace } = workshop
  const guest = contract.joinWorkshop.body
  const form = useForm({
    initial: { name: '', role: '' },
    bodyOf: ({ name, role }) => ({ name: isMember ? 'x' : name, role: role === '' ? undefined : role }),
    schema: z.object({ name: ParticipantName, role: guest.shape.role }),
    send: ({ name, role }) =>
      isMember
        ? client.joinWorkshopAsMember({ params: { workspace, code }, body: { role } })
        : client.joinWorkshop({ params: { code }, body: { name, role } }),
    done: ({ token }) => joined(token),
    anyone: true,
  })
  return (
    <form {...form.form}>
      <Stack gap="lg">
        <div>
          <Text size="lg">
            {t('workshops.join.about', { service: workshop.service, name: workshop.facilitator })}
          </Text>
          <Text c="dimmed">{t(workshop.named ? 'workshops.join.named' : 'workshops.join.unnamed')}</Text>
        </div>
        <FormProblem>{form.problem}</FormProblem>
        {isMember ? (
          <Text>{t('workshops.join.as', { name: me.account.name })}</Text>
        ) : (
          <TextInput
            label={t('workshops.join.name')}
            autoComplete="name"
            maxLength={80}
            {...form.text('name')}
          />
        )}
        <RoleChoice
          role={form.values.role}
          error={form.errors['role'] !== undefined}
          choose={(role) => form.set({ role })}
        />
        <Button type="submit" size="lg" loading={form.sending}>
          {t('workshops.join.submit')}
        </Button>
        <Button variant="subtle" onClick={back}>
          {t('workshops.join.otherCode')}
        </Button>
      </Stack>
    </form>
  )
}

const Joining = ({ joined }: { joined: (token: string) => void }) => {
  const { t } = useTranslation()
  const { code } = useSearch({ from: '/public/join' })
  const [workshop, setWorkshop] = useState<Found | null>(null)
  const given = JoinCode.safeParse(code).data
  return (
    <Page
      title={t('workshops.join.title')}
      lead={workshop ? undefined : t('workshops.join.lead')}
      width="form"
    >
      <Paper withBorder p={{ base: 'md', xs: 'xl' }} radius="lg" component="section">
        {workshop ? (
          <PersonForm workshop={workshop} joined={joined} back={() => setWorkshop(null)} />
        ) : (
          <CodeForm typed={given === undefined ? '' : spacedCode(given)} found={setWorkshop} />
        )}
      </Paper>
    </Page>
  )
}

/** Where people take part with their phones: by a code at first, and back where they were when they come again. */
export const JoinScreen = () => {
  const [token, setToken] = useState(keptToken)
  const keep = (next: string | null) => {
    keepToken(next)
    setToken(next)
  }
  if (token === null) return <Joining joined={keep} />
  return <ParticipantView key={token} token={token} leave={() => keep(null)} />
}
