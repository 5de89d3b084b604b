import { ActionIcon, Group, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { DesktopIcon, MoonIcon, SunIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'

const icons = { auto: DesktopIcon, light: SunIcon, dark: MoonIcon }
const schemes: MantineColorScheme[] = ['auto', 'light', 'dark']

const schemeOf = (value: string | null): MantineColorScheme =>
  schemes.find((scheme) => scheme === value) ?? 'auto'

/** Chooses light or dark colours, or leaves it to the system. */
export const ColourSwitch = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('shell.colours')}>
          <Icon width={18} height={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(schemeOf(scheme))}>
          {schemes.map((scheme) => {
            const SchemeIcon = icons[scheme]
            return (
              <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
                <Group gap="xs" wrap="nowrap">
                  <SchemeIcon aria-hidden />
                  {t(`shell.colourScheme.${scheme}`)}
                </Group>
              </Menu.RadioItem>
            )
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
