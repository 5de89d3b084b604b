import { Anchor, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { say } from '#web/ui/say.ts'
import { useDocument } from './document-view.ts'
import classes from './document.module.css'

/** A name that the wording knows, else the key itself in words: labels and importers may be anybody's. */
const useNameFrom = (place: 'service.label' | 'service.importer') => {
  const { t } = useTranslation()
  return (key: string): string => say(t, `${place}.${key}`, { defaultValue: key.replaceAll('-', ' ') })
}

type Source = NonNullable<ServicePage['source']>

const LinkOrText = ({ address, children }: { address: string; children: ReactNode }) =>
  /^https?:\/\//.test(address) ? (
    <Anchor href={address} rel="noreferrer" inherit underline="always" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Anchor>
  ) : (
    children
  )

const ListedFrom = ({ source, name }: { source: Source; name: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const href = nameIn(source.link, language)
  return (
    <>
      {t('service.about.from', { importer: name, key: source.key, period: source.period })}
      {/^https?:\/\//.test(href) && ' '}
      {/^https?:\/\//.test(href) && <LinkOrText address={href}>{t('service.about.link')}</LinkOrText>}
    </>
  )
}

/** The repository and file that a document of the service lies in. */
const placeOf = (t: TFunction, { repository, file, sheet, row }: Source): [ReactNode, ReactNode][] => {
  const place = sheet === '' ? 'words.source.row' : 'words.source.sheet'
  const items: [ReactNode, ReactNode][] = []
  if (repository !== '')
    items.push([
      t('words.source.repository'),
      <LinkOrText key="repository" address={repository}>
        {repository}
      </LinkOrText>,
    ])
  if (file !== '') items.push([t('words.source.file'), row === '' ? file : t(place, { file, sheet, row })])
  return items
}

/** What is known about the service but agreed by nobody: programmes, labels, and where the description comes from. */
export const AboutSection = () => {
  const { t } = useTranslation()
  const { page, nameOfTerm } = useDocument()
  const language = useLanguage()
  const formats = useFormats()
  const labelName = useNameFrom('service.label')
  const importerName = useNameFrom('service.importer')
  const items: [ReactNode, ReactNode][] = Object.entries(page.labels)
    .filter(([, keys]) => keys.length > 0)
    .map(([kind, keys]) => [labelName(kind), formats.list(keys.map((key) => nameOfTerm(kind, key)))])
  if (page.programmes.length > 0) {
    const names = page.programmes.map(({ code, names }) => nameIn(names, language) || code)
    items.push([t('service.about.programmes'), formats.list(names)])
  }
  if (page.source) {
    const { importer, key } = page.source
    // What came from a file names the file; what an importer listed, its key there.
    if (key !== '' || importer !== 'covalence')
      items.push([
        t('service.about.source'),
        <ListedFrom key="source" source={page.source} name={importerName(importer)} />,
      ])
    items.push(...placeOf(t, page.source))
  }
  if (items.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={2}>{t('service.section.about')}</Title>
      <DefinitionList items={items} />
    </section>
  )
}
