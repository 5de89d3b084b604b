import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkMap, NetworkNode } from '#model/contract/network.ts'
import type { NodeText } from '#model/network/svg.ts'
import { useFormats } from '#web/ui/formats.ts'

type Told = Pick<NetworkNode, 'id' | 'kind' | 'name' | 'organisations' | 'services' | 'inside' | 'within'>

/** Says what a node of the map is called, and in a few words what it stands for. */
export const useNodeText = ({ opened }: Pick<NetworkMap, 'opened'>): ((node: Told) => NodeText) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  return useCallback(
    ({ id, kind, name, organisations, services, inside, within }) => {
      const counted = (count: number) => ({ count, number: number(count) })
      const names = {
        organisation: () => name,
        opened: () => t('network.itself', { name }),
        rest: () => t('network.rest', counted(organisations)),
        audience: () => (name === '' ? t('network.audience') : t('network.audienceOf', { name })),
      }
      const around = opened.find((one) => one.id === within && one.id !== id)
      const details = [
        // First, as the box has room for little: it is what the map draws no line for.
        inside > 0 && t('network.inside', counted(inside)),
        services > 0 && t('network.services', counted(services)),
        organisations > 1 && kind !== 'rest' && t('network.organisations', counted(organisations)),
        around !== undefined && t('network.within', { name: around.name }),
      ]
      return { name: names[kind](), detail: details.filter((detail) => detail !== false).join(' · ') }
    },
    [t, number, opened],
  )
}
