import { Definition } from '#model/definition/definition.ts'
import { NewDependency } from '#model/network/dependency.ts'
import type { z } from 'zod'
import { listServices } from '#server/services/index.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import type { Stage } from '#server/services/factories.ts'
import { recordDependency } from './record-dependency.ts'

type Given = Partial<z.input<typeof NewDependency>>

/** Says that a service rests on another, which it needs, since the first of May. */
export const buildDependency = (ctx: MemberContext, service: string, on: string, given: Given = {}) =>
  recordDependency(ctx, {
    service,
    ...NewDependency.parse({
      on: { kind: 'service', serviceId: on },
      necessity: 'needed',
      purpose: 'It carries the letters',
      since: '2026-05-01',
      ...given,
    }),
  })

type Listed = { name: string; providerId: string; availability?: string; names?: readonly string[] }

/** Lists services as an importer does; `names` are the entries of what each rests on. */
export const listPromising = async (db: Db, stage: Stage, services: readonly Listed[]): Promise<string[]> => {
  const { ids } = await db.transaction().execute((tx) =>
    listServices(tx, stage.as('administrator'), {
      source: 'test',
      language: 'en',
      providers: new Map(services.map(({ providerId }) => [providerId, { en: providerId }])),
      services: services.map(({ name, providerId, availability, names = [] }) => ({
        key: name,
        providerId,
        period: '2026',
        definition: Definition.parse({
          value: {
            name,
            outcomes: [{ id: 'reach', direction: 'supported', statement: `${name} helps` }],
            levels: availability
              ? [
                  {
                    id: 'up',
                    kind: 'availability',
                    statement: 'It is there',
                    target: availability,
                    unit: '%',
                    window: 'a month',
                    method: 'probes',
                    measuredBy: 'the town',
                  },
                ]
              : [],
          },
          supply: { restsOn: names.map((id) => ({ id, statement: id })) },
        }),
        translations: {},
        labels: {},
        programmes: [],
        link: {},
      })),
    }),
  )
  return services.map(({ name }) => ids.get(name) ?? '')
}
