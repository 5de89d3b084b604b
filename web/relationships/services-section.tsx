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
import { useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { ServiceStateBadge } from '#web/ui/state-badge.tsx'
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

const Covered = ({ covered, onUncover }: { covered: CoveredService; onUncover: (() => void) | null }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { workspace } = useRelationship()
  const coveredText = useCoveredText()
  const name = covered.name === '' ? t('relationships.page.unnamed') : covered.name
  const people = ConsumerRole.options.flatMap((role) => {
    const names = covered.roles.filter((one) => one.role === role).map(({ person }) => person.name)
    if (names.length === 0) return []
    return [t('relationships.page.holder', { role: t(`words.role.${role}`), names: formats.list(names) })]
  })
  const owner = covered.owner ? [t('relationships.page.owner', { name: covered.owner.name })] : []
  return (
    <Row
      aside={
        <>
          <ServiceStateBadge state={covered.state} />
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
      <p className={classes.quiet}>{[coveredText(covered), ...owner, ...people].join(' · ')}</p>
    </Row>
  )
}

/** The services that the relationship covers, with who answers for them and who holds a role. */
export const ServicesSection = () => {
  const { t } = useTranslation()
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
      {open && <CoverDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}
