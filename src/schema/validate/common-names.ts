/**
 * The elements that encoders of TEI use most, the most frequent first: a message that must choose
 * among many names shows these. Counted in 47 664 documents of 35 projects; a schema of another
 * kind shares few of the names, and then this decides nothing.
 */
const names = `
p text body div lb head note ref l hi pb persName title bibl date placeName front publisher
fileDesc publicationStmt teiHeader titleStmt TEI sourceDesc name resp respStmt listBibl idno seg
quote author country availability w desc graphic msIdentifier msDesc revisionDesc change
profileDesc app ab gap settlement orgName rdg sp lg speaker pubPlace surname ptr forename editor
licence label repository person biblScope back listPerson physDesc measure lem email facsimile
surface supplied sic choice objectDesc supportDesc add foreign address del item term standOff
relation listRelation event extent stage listEvent rs edition altIdentifier dateline list
editionStmt encodingDesc langUsage language closer abbr textLang support msContents history
origin num milestone origDate q addrLine handNote correspAction correspDesc correspContext emph
principal byline titlePart region anchor witness line listWit trailer origPlace corr cell c
castItem location castList handDesc zone provenance signed birth death institution row unclear
cb sex additional adminInfo recordHist source table funder acquisition msItem g expan
`;

export const commonness: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split(/\s+/)
    .map((name, index) => [name, index]),
);
