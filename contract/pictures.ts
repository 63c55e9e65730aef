/** Pictures of stories, which the desk keeps. */
import { z } from 'zod'
import { call } from './call'
import { bytesUpTo, largestPicture } from './limits'

export const pictureCalls = {
  /** Keeps a picture in the desk and answers its `picture:` address. */
  addPicture: call(z.tuple([bytesUpTo(largestPicture)])).answers<string>(),
  /** A picture of the desk as a `data:` address, as a file that goes out has it; null where there is none. */
  pictureData: call(z.tuple([z.string().max(200)])).answers<string | null>(),
  /** Asks for a picture file; null when cancelled. */
  choosePicture: call(z.tuple([])).answers<string | null>(),
}
