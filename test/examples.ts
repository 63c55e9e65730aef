/**
 * Which examples are generated: the same ones at each `npm test`, so that what fails is the doing of a change; others at
 * each `npm run fuzz`.
 */
import fc from 'fast-check'

if (process.env.COPYDESK_FUZZ_SECONDS === undefined) fc.configureGlobal({ seed: 1 })
