import { z } from 'zod'

// What the OpenSLO v1 specification (OpenSLO/OpenSLO, Apache-2.0) asks of the kinds that are written here.
const name = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
const metadata = z.strictObject({ name, displayName: z.string().optional() })
const description = z.string().max(1050).optional()
const metric = z.strictObject({
  metricSource: z.strictObject({ type: z.string().min(1), spec: z.record(z.string(), z.unknown()) }),
})
const indicator = z.strictObject({
  metadata,
  spec: z.strictObject({
    description,
    ratioMetric: z.strictObject({ counter: z.boolean(), good: metric, total: metric }),
  }),
})
const slo = z.strictObject({
  apiVersion: z.literal('openslo/v1'),
  kind: z.literal('SLO'),
  metadata,
  spec: z.strictObject({
    description,
    service: name,
    indicator,
    timeWindow: z.tuple([
      z.strictObject({ duration: z.string().regex(/^[1-9]\d*[mhdwMQY]$/), isRolling: z.literal(true) }),
    ]),
    budgetingMethod: z.literal('Occurrences'),
    objectives: z
      .array(z.strictObject({ displayName: z.string().optional(), target: z.number().min(0).lt(1) }))
      .min(1),
  }),
})
const service = z.strictObject({
  apiVersion: z.literal('openslo/v1'),
  kind: z.literal('Service'),
  metadata,
  spec: z.strictObject({ description }),
})

/** Whether a document is an SLO or a service as OpenSLO v1 has them. */
export const isOpenSlo = (value: unknown): boolean => z.union([slo, service]).safeParse(value).success
