/** Months of the Hijri calendar as Arabic writes them, as one alternative of a pattern without groups. */
export const hijriMonthPattern =
  '(?:محرم|صفر|ربيع (?:الأول|الاول|الآخر|الاخر|الثاني)|جماد[ىي] (?:الأولى|الاولى|الأول|الآخرة|الاخرة|الآخر|الثانية|الثاني)|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة)'
