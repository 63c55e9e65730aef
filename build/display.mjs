/** Whether windows can be shown here. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * The display is not reset when the last window closes: one that opens in that moment would find none.
 * @param {string[]} command
 * @returns {string[]} the command, put on a virtual display where there is no other
 */
export function onDisplay(command) {
  return hasDisplay
    ? command
    : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1000x24 -noreset', ...command]
}
