import { Button, Menu } from '@mantine/core'
import { DownloadIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { graphml } from '#model/network/graphml.ts'
import { type MapColours, svgOf } from '#model/network/svg.ts'
import { useFormats } from '#web/ui/formats.ts'
import { sayFailed } from '#web/ui/saved.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { vacantOf } from './drawn-map.ts'
import { pictureOf } from './picture-of.ts'
import type { LaidOutMap } from './use-layout.ts'
import { useNodeText } from './use-node-text.ts'

const properties: Record<keyof MapColours, string> = {
  paper: '--paper',
  node: '--paper-raised',
  frame: '--paper-sunk',
  rule: '--map-rule',
  ink: '--ink',
  quiet: '--ink-quiet',
  line: '--map-line',
  derived: '--map-derived',
  vacant: '--warn-ink',
}

/** The colours in which the page shows the map now. */
const coloursOf = (element: Element): MapColours => {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, style.getPropertyValue(property).trim()]),
  ) as MapColours
}

type SaveMenuProps = { laidOut: LaidOutMap; colouredBy: () => Element | null }

/** Saves what the map shows: as a drawing, as a picture, or for programs that analyse graphs. */
export const SaveMenu = ({ laidOut: { map, placed }, colouredBy }: SaveMenuProps) => {
  const { t } = useTranslation()
  const textOf = useNodeText(map)
  const { number, dayOf } = useFormats()
  const { name } = useWorkspace()
  const drawing = (): string => {
    const vacant = vacantOf(map.edges)
    return svgOf({
      map,
      placed,
      colours: coloursOf(colouredBy() ?? document.documentElement),
      title: t('network.title'),
      beneath: `${name} · ${dayOf(new Date().toISOString())}`,
      legend: { relationship: t('network.legendRelationship'), derived: t('network.legendDerived') },
      textOf: (id) => {
        const node = map.nodes.find((one) => one.id === id)
        const count = vacant.get(id) ?? 0
        return {
          ...(node ? textOf(node) : { name: '', detail: '' }),
          vacant: count > 0 ? t('network.vacancies', { count, number: number(count) }) : '',
        }
      },
    })
  }
  const savePicture = () => {
    pictureOf(drawing())
      .then((picture) => saveFile('network.png', 'image/png', picture))
      .catch(() => sayFailed(t('network.saveFailed')))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<DownloadIcon aria-hidden />}>
          {t('network.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveFile('network.svg', 'image/svg+xml', drawing())}>
          {t('network.saveSvg')}
        </Menu.Item>
        <Menu.Item onClick={savePicture}>{t('network.savePng')}</Menu.Item>
        <Menu.Item
          onClick={() =>
            saveFile(
              'network.graphml',
              'application/graphml+xml',
              graphml(map, (node) => textOf(node).name),
            )
          }
        >
          {t('network.saveGraphml')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
