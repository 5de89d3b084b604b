import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Listing as Says } from '#model/contract/organisations.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { Section } from '#web/ui/page.tsx'

/** What an imported list says of an organisation, in its own words; what it does not say is left out. */
export const Listing = ({ listing }: { listing: Says }) => {
  const { t } = useTranslation()
  const { website, ...words } = listing
  const items: [string, ReactNode][] = (['portfolio', 'form', 'began', 'ended'] as const)
    .filter((key) => words[key] !== '')
    .map((key) => [t(`organisations.listing.${key}`), words[key]])
  if (website !== '')
    items.push([
      t('organisations.listing.website'),
      <Anchor
        key="website"
        href={website}
        rel="noreferrer"
        underline="always"
        style={{ overflowWrap: 'anywhere' }}
      >
        {website}
      </Anchor>,
    ])
  return (
    <Section title={t('organisations.listing.title')}>
      <DefinitionList items={items} />
    </Section>
  )
}
