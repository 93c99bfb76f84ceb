/** The groups and the persons in them, as the dialogue tells of them; the groups first. */
export const dialogueCounts = ['crime_groups_dismantled', 'crime_group_members'] as const;

/** What others publish of groups beside their number. */
export const aroundGroups = [
	'crime_group_cases_opened',
	'crime_group_leaders_detained',
	'crime_group_members_detained',
	'transnational_groups_dismantled'
] as const;

/** Counts for a whole country, a chart each. */
export const nationalCounts = ['drug_crimes', 'laboratories_dismantled'] as const;

/** Counts of a single agency: parts of national ones, and never beside them. */
export const agencyCounts = [
	'drug_crimes_agency',
	'persons_prosecuted_agency',
	'crime_group_members_detained_agency',
	'laboratories_dismantled_agency'
] as const;

export const drawnCounts: readonly string[] = [
	...dialogueCounts,
	...aroundGroups,
	...nationalCounts,
	...agencyCounts
];
