import { Button, CloseButton, Drawer, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Contributions } from '#model/contract/contributions.ts'
import type { Contribution } from '#model/contributions/contribution.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import columnClasses from '../column/column.module.css'
import { useDocument } from '../document/document-view.ts'
import { goTo } from '../go-to.ts'
import { contributionsQuery } from '../queries.ts'
import classes from './contributions.module.css'

/** How long, in milliseconds, the drawer takes to go and to give the focus back. */
const drawerGoes = 350

/** The consumer's share over the revisions, each in words beside its bar. */
const Trend = ({ told: { trend, share } }: { told: Contributions }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  if (share === null) return <p className={columnClasses.quiet}>{t('contributions.noText')}</p>
  const rows = [
    ...trend.map((one) => ({
      label: t('contributions.revision', { number: one.revision, date: formats.dayOf(one.at) }),
      spokenFor: one.share,
    })),
    { label: t('contributions.now'), spokenFor: share },
  ]
  return (
    <section className={classes.trend} aria-labelledby="contributions-trend">
      <h3 id="contributions-trend">{t('contributions.trend')}</h3>
      <ul>
        {rows.map(({ label, spokenFor }) => (
          <li key={label}>
            <span>{label}</span>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${spokenFor}%` }} />
            </span>
            <span className={classes.share}>
              {t('contributions.share', { share: formats.number(spokenFor) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Leave = (path: string) => void

const Clauses = ({ kind, paths, leave }: Contribution['clauses'][number] & { leave: Leave }) => {
  const { t } = useTranslation()
  const nameOf = useClauseName()
  const { clauses } = useDocument()
  return (
    <details className={classes.clauses}>
      <summary>{t(`contributions.kind.${kind}`, { count: paths.length })}</summary>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            {clauses.has(path) ? (
              <button type="button" className={classes.link} onClick={() => leave(path)}>
                {nameOf(path)}
              </button>
            ) : (
              <span className={columnClasses.quiet}>{t('contributions.gone', { of: nameOf(path) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Person = ({ contribution, leave }: { contribution: Contribution; leave: Leave }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { person, roles, clauses, signed } = contribution
  return (
    <li className={classes.person}>
      <div className={columnClasses.line}>
        <strong>{person.name}</strong>
        {roles.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </div>
      {clauses.length + signed.length === 0 && (
        <p className={columnClasses.quiet}>{t('contributions.nothingYet')}</p>
      )}
      {clauses.map((one) => (
        <Clauses key={one.kind} {...one} leave={leave} />
      ))}
      {signed.map(({ revision, role, parts }) => (
        <p key={`${revision} ${role}`} className={classes.signed}>
          {t('contributions.signed', {
            number: revision,
            role: inSentence(t(`words.role.${role}`)),
            parts: formats.list(parts.map((part) => inSentence(t(`words.part.${part}`)))),
          })}
        </p>
      ))}
    </li>
  )
}

const Side = ({ side, told, leave }: { side: Contribution['side']; told: Contributions; leave: Leave }) => {
  const { t } = useTranslation()
  const people = told.people.filter((one) => one.side === side)
  if (people.length === 0 && side === 'neither') return null
  return (
    <section className={classes.side} data-side={side} aria-labelledby={`contributions-${side}`}>
      <h3 id={`contributions-${side}`}>{t(`contributions.side.${side}`)}</h3>
      {people.length === 0 && <p className={columnClasses.quiet}>{t(`contributions.nobody.${side}`)}</p>}
      <ul>
        {people.map((one) => (
          <Person key={one.person.id} contribution={one} leave={leave} />
        ))}
      </ul>
    </section>
  )
}

const Told = ({ told, leave }: { told: Contributions; leave: Leave }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.told}>
      <p className={columnClasses.quiet}>{t('contributions.lead')}</p>
      {told.describedByProviderAlone && (
        <section className={classes.alone}>
          <h3>{t('contributions.alone')}</h3>
          <p>{t('contributions.aloneText')}</p>
        </section>
      )}
      <Trend told={told} />
      <div className={classes.sides}>
        {(['provider', 'consumer', 'neither'] as const).map((side) => (
          <Side key={side} side={side} told={told} leave={leave} />
        ))}
      </div>
    </div>
  )
}

type ContributionsDrawerProps = { workspace: string; opened: boolean; onClose: () => void }

/** Who worded, changed, spoke about, confirmed and signed what, side by side, with the way to each text. */
export const ContributionsDrawer = ({ workspace, opened, onClose }: ContributionsDrawerProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, isError, refetch } = useQuery({
    ...contributionsQuery(workspace, page.id),
    enabled: opened,
    retry: false,
  })
  const leave = (path: string) => {
    onClose()
    setTimeout(() => goTo(path), drawerGoes)
  }
  return (
    // Its parts one by one: the ready-made head would be a second banner of the page.
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="52rem">
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('contributions.title')}>
        <Drawer.Body className={classes.body}>
          <div className={classes.head}>
            <Title order={2} size="h3">
              {t('contributions.title')}
            </Title>
            <CloseButton size="lg" aria-label={t('ui.close')} onClick={onClose} />
          </div>
          {isError && !data && (
            <div role="alert" className={columnClasses.line}>
              {t('contributions.failed')}
              <Button size="compact-sm" variant="subtle" onClick={() => void refetch()}>
                {t('contributions.again')}
              </Button>
            </div>
          )}
          {!data && !isError && <LoadingPanel />}
          {data && <Told told={data} leave={leave} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
