import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '#model/contract/catalogue.ts'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { ServiceStateBadge, StandingBadge } from '#web/ui/state-badge.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './catalogue.module.css'

/** What the workspace calls a consumer group; the key itself where it has no name for it. */
const groupName = ({ vocabulary }: WorkspaceView, key: string, language: string): string => {
  const term = vocabulary.find((one) => one.kind === 'consumer-group' && one.key === key)
  return term ? nameIn(term.names, language) : key
}

const Entry = ({ entry, workspace }: { entry: CatalogueEntry; workspace: WorkspaceView }) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const shown = useLanguage()
  const { id, name, summary, language, state, standing, provider, consumerGroups } = entry
  const foreign = language === shown ? undefined : language
  return (
    <li className={classes.entry}>
      <Link
        to="/w/$workspace/services/$service"
        params={{ workspace: workspace.slug, service: id }}
        className={classes.name}
        lang={foreign}
        data-hit
      >
        {name}
      </Link>
      <p className={classes.about}>
        {provider.name}
        {consumerGroups.length > 0 &&
          ` · ${t('catalogue.for', { groups: list(consumerGroups.map((key) => groupName(workspace, key, shown))) })}`}
      </p>
      {summary !== '' && (
        <p className={classes.text} lang={foreign}>
          {summary}
        </p>
      )}
      <div className={classes.marks}>
        <StandingBadge standing={standing} />
        {state !== 'listed' && <ServiceStateBadge state={state} />}
        {foreign && (
          <span className={classes.about}>
            {t('ui.inLanguage', { language: t(`words.languageName.${foreign}`) })}
          </span>
        )}
      </div>
    </li>
  )
}

const firstDrawn = 8

/** The services found. */
export const Entries = ({ entries, stale }: { entries: CatalogueEntry[]; stale: boolean }) => {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  // The first screenful is drawn at once, the rest as soon as that is seen.
  const drawn = useDeferredValue(entries, entries.slice(0, firstDrawn))
  if (entries.length === 0) return null
  return (
    <ul
      className={classes.entries}
      aria-label={t('catalogue.result')}
      data-stale={stale || undefined}
      aria-busy={stale}
    >
      {drawn.map((entry) => (
        <Entry key={entry.id} entry={entry} workspace={workspace} />
      ))}
    </ul>
  )
}

/** Says why nothing is shown, and what to do: search otherwise, or state a need. */
export const NothingFound = ({ blank, reset }: { blank: boolean; reset: () => void }) => {
  const { t } = useTranslation()
  const { slug, can } = useWorkspace()
  const params = { workspace: slug }
  if (blank) {
    return (
      <EmptyState
        title={t('catalogue.blank')}
        action={
          can.includes('import') && (
            <ButtonLink to="/w/$workspace/administration/import" params={params}>
              {t('catalogue.import')}
            </ButtonLink>
          )
        }
      >
        {t('catalogue.blankText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('catalogue.empty')}
      action={
        <Group>
          <Button variant="default" onClick={reset}>
            {t('catalogue.reset')}
          </Button>
          <ButtonLink to="/w/$workspace/needs/new" params={params}>
            {t('shell.stateNeed')}
          </ButtonLink>
        </Group>
      }
    >
      {t('catalogue.emptyText')}
    </EmptyState>
  )
}
