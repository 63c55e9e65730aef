/** Whether this system has pipes, devices, links that anybody may make, and scripts of sh: Windows has not. */
export const isUnix = process.platform !== 'win32'
