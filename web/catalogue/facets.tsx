import { Button, UnstyledButton } from '@mantine/core'
import { CheckIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CataloguePage, Standing } from '#model/contract/catalogue.ts'
import { ServiceState } from '#model/life-cycle/service.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './catalogue.module.css'
import type { CatalogueSearch } from './queries.ts'

/** What can be narrowed down by, in the order shown. */
export const facetNames = ['standing', 'state', 'group', 'provider'] as const
type FacetName = (typeof facetNames)[number]
type Values = CataloguePage['facets'][FacetName]

type FacetsProps = {
  facets: CataloguePage['facets']
  search: CatalogueSearch
  change: (changed: CatalogueSearch) => void
}

const shownAtFirst = 8

/** What a value is called: states and agreement in the words of the interface, others as the workspace names them. */
const useValueName = () => {
  const { t } = useTranslation()
  return (facet: FacetName, { key, name }: Values[number]): string => {
    const state = ServiceState.safeParse(key)
    if (facet === 'state' && state.success) return t(`words.serviceState.${state.data}`)
    const standing = Standing.safeParse(key)
    return facet === 'standing' && standing.success ? t(`ui.standing.${standing.data}`) : name
  }
}

const Facet = ({ name, values, chosen, choose }: FacetProps) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const nameOf = useValueName()
  const [all, setAll] = useState(false)
  const shown = all ? values : values.filter(({ key }, index) => index < shownAtFirst || key === chosen)
  if (values.length === 0) return null
  return (
    <section className={classes.facet} aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`} className={classes.facetTitle}>
        {t(`catalogue.facet.${name}`)}
      </h2>
      <ul className={classes.values}>
        {shown.map((value) => (
          <li key={value.key}>
            <UnstyledButton
              className={classes.value}
              aria-pressed={value.key === chosen}
              onClick={() => choose(value.key === chosen ? undefined : value.key)}
            >
              <span>{nameOf(name, value)}</span>
              {value.key === chosen && <CheckIcon aria-hidden className={classes.check} />}
              <span className={classes.count}>{number(value.count)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {values.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('catalogue.fewer') : t('catalogue.allOf', { count: values.length })}
        </Button>
      )}
    </section>
  )
}

type FacetProps = {
  name: FacetName
  values: Values
  chosen: string | undefined
  choose: (key: string | undefined) => void
}

/** Narrows the catalogue down by agreement, state, consumer group and provider; choosing again lets go. */
export const Facets = ({ facets, search, change }: FacetsProps) => {
  const { t } = useTranslation()
  const isSet = facetNames.some((name) => search[name] !== undefined)
  return (
    <div className={classes.facets}>
      {facetNames.map((name) => (
        <Facet
          key={name}
          name={name}
          values={facets[name]}
          chosen={search[name]}
          choose={(key) => change({ [name]: key })}
        />
      ))}
      {isSet && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => change(Object.fromEntries(facetNames.map((name) => [name, undefined])))}
          >
            {t('catalogue.reset')}
          </Button>
        </div>
      )}
    </div>
  )
}
