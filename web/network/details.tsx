import { Alert, CloseButton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkFlow, NetworkMap } from '#model/contract/network.ts'
import { around } from '#model/network/around.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { isEdge, type Selection } from './drawn-map.ts'
import { NodeFlows } from './map-list.tsx'
import classes from './details.module.css'
import flowClasses from './flows.module.css'
import { type MapSearch, networkEdgeQuery } from './queries.ts'
import { useNodeText } from './use-node-text.ts'

type DetailsProps = {
  map: NetworkMap
  /** What it stands beside. */
  view: 'map' | 'list'
  search: MapSearch
  selection: Selection
  /** Whether the focus comes here. */
  takesFocus: boolean
  select: (selection: Selection | null, byKeyboard: boolean) => void
}

const Service = ({ id, name, vacant }: NetworkFlow['services'][number]) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const { slug } = useWorkspace()
  return (
    <li>
      <TextLink to="/w/$workspace/services/$service" params={{ workspace: slug, service: id }}>
        {name === '' ? t('network.unnamed') : name}
      </TextLink>
      {vacant.length > 0 && (
        <span className={classes.vacant}>
          {t('network.vacantRoles', {
            roles: list(vacant.map((role) => inSentence(t(`words.role.${role}`)))),
          })}
        </span>
      )}
    </li>
  )
}

const Flow = ({ heading, flow }: { heading: string; flow: NetworkFlow }) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const { relationshipId, provider, consumer, internal, services } = flow
  const title =
    consumer === null ? provider.name : t('network.flow', { from: provider.name, to: consumer.name })
  return (
    <div className={flowClasses.flows}>
      {title !== heading && <h3 className={flowClasses.flowsTitle}>{title}</h3>}
      {internal !== null && (
        <p className={flowClasses.quiet}>{t(internal ? 'network.internalNote' : 'network.externalNote')}</p>
      )}
      {services.length === 0 ? (
        <p className={flowClasses.quiet}>{t('network.flowNone')}</p>
      ) : (
        <ul>
          {services.map((service) => (
            <Service key={service.id} {...service} />
          ))}
        </ul>
      )}
      {relationshipId !== null && (
        <TextLink
          to="/w/$workspace/relationships/$relationship"
          params={{ workspace: slug, relationship: relationshipId }}
        >
          {t('network.relationshipPage')}
        </TextLink>
      )}
    </div>
  )
}

type EdgeDetailsProps = { search: MapSearch; ends: { from: string; to: string }; heading: string }

const EdgeDetails = ({ search, ends, heading }: EdgeDetailsProps) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const language = useLanguage()
  const query = useQuery(networkEdgeQuery(slug, search, { language, ...ends }))
  if (query.isPending) return <LoadingPanel />
  if (query.isError)
    return (
      <Alert color="red" role="alert">
        {problemText(t, query.error)}
      </Alert>
    )
  const { flows } = query.data
  const isCut = flows.length >= 50 || flows.some(({ services }) => services.length >= 50)
  return (
    <>
      {ends.to.startsWith('audience:') && <p className={flowClasses.quiet}>{t('network.flowDerived')}</p>}
      {flows.map((flow) => (
        <Flow key={flow.relationshipId ?? flow.provider.id} heading={heading} flow={flow} />
      ))}
      {flows.length === 0 && <p className={flowClasses.quiet}>{t('network.flowNone')}</p>}
      {isCut && <p className={flowClasses.quiet}>{t('network.flowsMore')}</p>}
    </>
  )
}

const NodeDetails = ({ map, id, select }: Pick<DetailsProps, 'map' | 'select'> & { id: string }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { slug } = useWorkspace()
  const node = map.nodes.find((one) => one.id === id)
  const isOrganisation = node?.kind === 'organisation' || node?.kind === 'opened'
  const { vacant } = around(map, id)
  const roles = (count: number) => t('network.roles', { count, number: number(count) })
  return (
    <>
      {vacant.provides + vacant.consumes > 0 && (
        <dl className={classes.facts}>
          <dt>{t('network.vacantProvides')}</dt>
          <dd>{roles(vacant.provides)}</dd>
          <dt>{t('network.vacantConsumes')}</dt>
          <dd>{roles(vacant.consumes)}</dd>
        </dl>
      )}
      <NodeFlows id={id} map={map} select={select} />
      {isOrganisation && (
        <TextLink
          to="/w/$workspace/organisations/$organisation"
          params={{ workspace: slug, organisation: id }}
        >
          {t('network.organisationPage')}
        </TextLink>
      )}
      {isOrganisation && node.services > 0 && (
        <TextLink to="/w/$workspace/catalogue" params={{ workspace: slug }} search={{ provider: id }}>
          {t('network.inCatalogue')}
        </TextLink>
      )}
    </>
  )
}

const useTitle = ({ map, selection }: Pick<DetailsProps, 'map' | 'selection'>): string => {
  const { t } = useTranslation()
  const textOf = useNodeText(map)
  const nameOf = (id: string): string => {
    const node = map.nodes.find((one) => one.id === id)
    return node ? textOf(node).name : ''
  }
  return isEdge(selection)
    ? t('network.flow', { from: nameOf(selection.from), to: nameOf(selection.to) })
    : nameOf(selection.node)
}

/** What is selected, anew for each selection: what it provides and consumes, which services flow, and which roles are vacant. */
export const Details = ({ map, view, search, selection, takesFocus, select }: DetailsProps) => {
  const { t } = useTranslation()
  const textOf = useNodeText(map)
  const title = useTitle({ map, selection })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const node = !isEdge(selection) && map.nodes.find(({ id }) => id === selection.node)
  return (
    <aside className={classes.details} aria-label={t('network.details')} data-beside={view}>
      <div className={classes.detailsHead}>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <CloseButton aria-label={t('network.closeDetails')} onClick={() => select(null, true)} />
      </div>
      {node && <p className={flowClasses.quiet}>{textOf(node).detail}</p>}
      {isEdge(selection) ? (
        <EdgeDetails search={search} ends={selection} heading={title} />
      ) : (
        <NodeDetails map={map} id={selection.node} select={select} />
      )}
    </aside>
  )
}
