import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Cross2Icon } from '@radix-ui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoveredService } from '#model/contract/relationship-views.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useProviderRoleName } from '#web/services/roles/use-provider-role-name.ts'
import { inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { RevisionStateBadge, ServiceStateBadge } from '#web/ui/state-badge.tsx'
import classes from './relationships.module.css'
import { today, useChange, useRelationship } from './use-relationship.ts'

const CoverDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace, page } = useRelationship()
  const [text, setText] = useState('')
  const [service, setService] = useState<string | null>(null)
  const [since, setSince] = useState(today())
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, { provider: page.provider.id, ...(text === '' ? {} : { text }) }, language),
    placeholderData: keepPreviousData,
  })
  const cover = useChange(
    (params, chosen: string) =>
      client.coverService({ params: { ...params, service: chosen }, body: { since } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.cover')}
      confirm={t('relationships.page.coverSubmit')}
      busy={cover.isPending}
      missing={[
        ...(service === null ? [t('relationships.page.coverService')] : []),
        ...(since === '' ? [t('relationships.page.coverSince')] : []),
      ]}
      error={cover.error}
      onConfirm={() => service !== null && cover.mutate(service)}
      onClose={onClose}
    >
      <SearchSelect
        label={t('relationships.page.coverService')}
        found={(data?.pages[0]?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        searching={isFetching}
        onSearch={setText}
        value={service}
        onChange={setService}
        required
      />
      <TextInput
        label={t('relationships.page.coverSince')}
        type="date"
        required
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

const useCoveredText = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ since, until }: CoveredService): string =>
    until === null
      ? t('relationships.page.covered', { day: day(since) })
      : t('relationships.page.coveredUntil', { since: day(since), until: day(until) })
}

const namesIn = (held: readonly { role: string; person: { name: string } }[], role: string) => [
  ...new Set(held.filter((one) => one.role === role).map(({ person }) => person.name)),
]

/** Who answers for it on both sides, by role; of one that is covered still, also which role nobody holds. */
const usePeopleText = () => {
  const { t } = useTranslation()
  const formats = useFormats()
  const roleName = useProviderRoleName()
  const lineOf = (role: string, names: readonly string[]) =>
    t('relationships.page.holder', { role, names: formats.list(names) })
  return ({ owner, roles, providerRoles, until, state }: CoveredService): string[] => {
    const isWaiting = until === null && state !== 'retired'
    const given = [...new Set(providerRoles.map(({ role }) => role))]
    return [
      ...(owner ? [t('relationships.page.owner', { name: owner.name })] : []),
      ...given.map((role) => lineOf(roleName(role), namesIn(providerRoles, role))),
      ...ConsumerRole.options.flatMap((role) => {
        const names = namesIn(roles, role)
        if (names.length === 0 && !isWaiting) return []
        return [lineOf(t(`words.role.${role}`), names.length === 0 ? [inSentence(t('ui.vacant'))] : names)]
      }),
    ]
  }
}

const Covered = ({ covered, onUncover }: { covered: CoveredService; onUncover: (() => void) | null }) => {
  const { t } = useTranslation()
  const { workspace } = useRelationship()
  const coveredText = useCoveredText()
  const name = covered.name === '' ? t('relationships.page.unnamed') : covered.name
  const people = usePeopleText()(covered)
  return (
    <Row
      aside={
        <>
          <ServiceStateBadge state={covered.state} open={covered.open} />
          {covered.open && covered.state === 'drafted' && <RevisionStateBadge state={covered.open.state} />}
          {onUncover && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('relationships.page.uncover', { name })}
              onClick={onUncover}
            >
              <Cross2Icon aria-hidden />
            </ActionIcon>
          )}
        </>
      }
    >
      <TextLink
        to="/w/$workspace/services/$service"
        params={{ workspace, service: covered.id }}
        className={classes.pair}
      >
        {name}
      </TextLink>
      <p className={classes.quiet}>{[coveredText(covered), ...people].join(' · ')}</p>
    </Row>
  )
}

/** The services that the relationship covers, with who answers for them and who holds a role. */
export const ServicesSection = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page } = useRelationship()
  const [open, setOpen] = useState(false)
  const uncover = useChange((params, service: string) =>
    client.uncoverService({ params: { ...params, service } }),
  )
  const mayChange = page.can.includes('change')
  return (
    <Section
      title={t('relationships.page.services')}
      actions={
        mayChange && (
          <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
            {t('relationships.page.cover')}
          </Button>
        )
      }
    >
      {page.services.length === 0 ? (
        <p className={classes.quiet}>{t('relationships.page.servicesNone')}</p>
      ) : (
        <Rows>
          {page.services.map((covered) => (
            <Covered
              key={covered.id}
              covered={covered}
              onUncover={
                mayChange && covered.until === null && covered.roles.length === 0
                  ? () => uncover.mutate(covered.id)
                  : null
              }
            />
          ))}
        </Rows>
      )}
      {page.onBothSides.map(({ id, name }) => (
        <p key={id} className={classes.quiet}>
          {t('relationships.page.onBothSides', {
            name,
            provider: nameIn(page.provider.names, language),
            consumer: nameIn(page.consumer.names, language),
          })}
        </p>
      ))}
      {open && <CoverDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}
