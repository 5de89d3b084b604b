import { Anchor, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useDocument } from './document-view.ts'
import classes from './document.module.css'

/** A name that the wording knows, else the key itself in words: labels and importers may be anybody's. */
const useNameFrom = (place: 'service.label' | 'service.importer') => {
  const { t } = useTranslation()
  return (key: string): string =>
    (t as unknown as (key: string, options: object) => string)(`${place}.${key}`, {
      defaultValue: key.replaceAll('-', ' '),
    })
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
    const { importer, key, period, link } = page.source
    const href = nameIn(link, language)
    items.push([
      t('service.about.source'),
      <>
        {t('service.about.from', { importer: importerName(importer), key, period })}
        {/^https?:\/\//.test(href) && (
          <>
            {' '}
            <Anchor href={href} rel="noreferrer" inherit underline="always">
              {t('service.about.link')}
            </Anchor>
          </>
        )}
      </>,
    ])
  }
  if (items.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={2}>{t('service.section.about')}</Title>
      <DefinitionList items={items} />
    </section>
  )
}
