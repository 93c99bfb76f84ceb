/**
 * How texts and tables name the dialogue's areas, in English and Russian, in any case of declension: the atlas's code and
 * a rule over whole words, to be read with the flags `iu`. The order counts: the region's name holds the EU's.
 */
export const areaWords: readonly (readonly [string, string])[] = [
	[
		'CA5',
		'(?:eu|ес)[ -]+(?:central asia|ca|ца|централь\\p{L}+ ази\\p{L}+)|central[ -]asia\\p{L}*|ca countries|ca region|централь\\p{L}+ ази\\p{L}+|центрально-?азиатск\\p{L}+|стран\\p{L}* ца|ца'
	],
	['KAZ', 'kazakh\\p{L}*|казах\\p{L}*|рк'],
	['KGZ', 'kyrgyz\\p{L}*|kirgh?iz\\p{L}*|кыргыз\\p{L}*|киргиз\\p{L}*|кр'],
	['TJK', 'ta[dj]+[iy]k\\p{L}*|таджик\\p{L}*|рт'],
	['TKM', 'turkmen\\p{L}*|туркмен\\p{L}*'],
	['UZB', 'uzbek\\p{L}*|узбек\\p{L}*|руз'],
	[
		'EU27',
		'eu|european union|european commission|e\\.u\\.|ес|европейск\\p{L}+ союз\\p{L}*|евросоюз\\p{L}*|европейск\\p{L}+ комисси\\p{L}+'
	],
	[
		'W0',
		'global\\p{L}*|worldwide|united nations|un general assembly|ungass|унгасс|глобальн\\p{L}+|всемирн\\p{L}+|генеральн\\p{L}+ ассамбле\\p{L}+'
	]
];
