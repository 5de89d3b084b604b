import { useMediaQuery } from '@mantine/hooks'

/** Whether the panel has room beside the text; else it is a sheet over it. */
export const useIsRoomy = (): boolean =>
  useMediaQuery('(min-width: 64rem)', true, { getInitialValueInEffect: false })
