package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that change what the names around them stand for: "instead of", "will", "for development".
 *
 * @param phrase the words
 * @param status what they make of the names in their reach
 */
record Cue(Phrase phrase, Status status, Reach reach) {

  /** Which names a cue is about. */
  enum Reach {
    /** The list that follows: "no A, B or C". */
    LIST,
    /** The list that follows, whatever is named inside the cue: "chose B over A". */
    BEYOND,
    /** What follows in the clause: "does not use A". */
    REST,
    /** What stands before it in the clause: "A is not used". */
    SUBJECT,
    /** Its part of the clause, and all of a clause that it ends: "A is used for development". */
    AROUND,
    /** What is named inside the cue itself: "left A behind". */
    INSIDE
  }

  /** "Parts you will touch": what is there for newcomers. */
  private static final String IS_MET =
      "touch|meet|see|find|need|use|work|encounter|deal|handle|know|notice";

  private static final String WHAT_HAPPENS =
      "used|needed|required|deployed|installed|wired|switched|hooked|plugged|shipped|merged|finished|bought|involved|supported|available|there|present|employed|run|offered|enabled|activated|implemented|configured|introduced|built|ready|live|done|set|included|covered|considered|chosen|adopted";

  /** What was not done with what is missing. */
  private static final String WHAT_IS_DONE =
      WHAT_HAPPENS + "|added|rolled|turned|put|applied|created|completed|written|tested|fitted";

  private static final String WEIGHED =
      "compared|benchmarked|weighed|shortlisted|assessed|debated|investigated|explored|surveyed|reviewed";

  private static final List<Cue> ALL =
      List.of(
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "thinking|think|thinks|thought|talk|talks|talking|talked|dream|dreaming|idea about|of|over"
                  + " moving|switching|migrating|going|changing ... to"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "discussing|discuss|discussed|pondering|contemplating|debating|mulling"
                  + " moving|switching|migrating|going|changing ... to"),
          cue(
              Status.CONSIDERED,
              Reach.BEYOND,
              "talk|question|idea|thought of moving|switching|migrating|going|changing ... to|over"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "lost|loses|lose against"),
          cue(Status.CONSIDERED, Reach.LIST, "whether you'd|you|they'd|they|users rather|prefer"),
          cue(Status.COMPARED, Reach.INSIDE, "what ... charges|charge|asks|sells|bills"),
          cue(Status.NEGATED, Reach.REST, "under no circumstances"),
          cue(Status.NEGATED, Reach.REST, "on no account"),
          cue(Status.COMPARED, Reach.REST, "contrast|compare that|this|it with"),
          cue(Status.CONSIDERED, Reach.REST, "suppose|supposing|imagine a|an|some|we|you|they|one"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "is|are what you|one|people|they read|reads|find|hear|see"),
          cue(
              Status.CONSIDERED,
              Reach.INSIDE,
              "rewriting|porting|moving|migrating|converting|switching|rebuilding|redoing|replacing"
                  + " ... has|have|was|were|is"
                  + " debated|discussed|considered|proposed|suggested|mooted|contemplated"),
          cue(
              Status.ALTERNATIVE,
              Reach.BEYOND,
              "anything|everything|whatever|any that|which"
                  + " understands|speaks|supports|talks|reads|accepts|knows"),
          cue(Status.COMPARED, Reach.INSIDE, "does|do for ... what ... does|do|did"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "came|come|were close|near to|with buying|signing|choosing|picking|using|taking|adopting"
                  + "|going"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "nearly|almost bought|chose|picked|took|adopted|used|signed|went with|for|up"),
          cue(Status.PLANNED, Reach.REST, "next in line"),
          cue(Status.ALTERNATIVE, Reach.INSIDE, "can|could|may|might|would substitute ... for"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "may|might be"
                  + " all|more|the|fine|great|popular|fashionable|faster|better|cheaper|nice ... , but"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "which|that is|are nothing|not|no we|i|something|anything|part|concern"),
          cue(Status.OTHER_PARTY, Reach.AROUND, "among|amongst|between themselves"),
          // What a thing could be changed for is not what it is.
          cue(
              Status.ALTERNATIVE,
              Reach.LIST,
              "swappable|exchangeable|interchangeable|replaceable|switchable|convertible|substitutable"
                  + " to|with|for|by"),
          cue(
              Status.ALTERNATIVE,
              Reach.LIST,
              "can|could|may|might|would be"
                  + " exchanged|swapped|replaced|substituted|traded"
                  + " for|by|with"),
          cue(
              Status.ALTERNATIVE,
              Reach.LIST,
              "can|could|may|might|would ... be"
                  + " exchanged|swapped|replaced|substituted|traded"
                  + " for|by|with"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "we|i|you|one|they can|could|may|might"
                  + " put|place|set|slot|drop|insert|bolt|spin|throw|stick"),
          cue(
              Status.CONSIDERED,
              Reach.BEYOND,
              "trial|trials|test|tests|tryout|tryouts|evaluation|comparison|comparisons|review|reviews|survey|look|looks"
                  + " ... , among|amongst them"),
          cue(
              Status.CONSIDERED,
              Reach.BEYOND,
              "trial|trials|test|tests|tryout|tryouts|evaluation|comparison|comparisons|review|reviews|survey"
                  + " of several|different|various|many|some|other|two|three|four|five"
                  + " ... including|like|as"),
          cue(
              Status.COMPARED,
              Reach.INSIDE,
              "used|worked|lived|run|known|met ... in|on|at|from"
                  + " earlier|previous|former|other|past|prior"
                  + " projects|project|jobs|job|lives|life|companies|company|work|systems"),
          cue(
              Status.COMPARED,
              Reach.REST,
              "we|i|they|team|developers|people|programmers|colleagues|engineers|founders|authors"
                  + " come|comes|came|hail|hails|hailed|coming from"),
          cue(
              Status.COMPARED,
              Reach.REST,
              "coming|hailing from a|an|the|our ... background|world|shop|school|culture|tradition"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not something|anything|a|what"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "took|takes|brought|brings|led|carried us|me|everybody|everyone from"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "no|zero|any|without dependency|dependencies|dependence|reliance on|upon"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "without having|needing|wanting|forcing|obliged|asking|requiring ... to"
                  + " run|use|operate|host|maintain|deploy|install|add|introduce|manage|pay|buy"
                  + "|learn|know|set"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "without having|needing|wanting to"
                  + " run|use|operate|host|maintain|deploy|install|add|introduce|manage|pay|buy"
                  + "|learn|know|set"),
          // What the weighing of several things came to, whatever is said of the others.
          cue(Status.PRESENT, Reach.LIST, "settled|settling|landed|landing on|for|with"),
          cue(Status.PRESENT, Reach.LIST, "decided on|for"),
          cue(Status.PRESENT, Reach.LIST, "decided|chose|opted|going to use|adopt|keep|run"),
          cue(Status.PRESENT, Reach.LIST, "ended up with|on|using|choosing|picking"),
          cue(Status.PRESENT, Reach.LIST, "went|go|going|stuck|sticking|stick with"),
          cue(Status.PRESENT, Reach.LIST, "opted for"),
          cue(Status.PRESENT, Reach.LIST, "went|gone|returned|reverted|moved|switched back to"),
          cue(
              Status.PRESENT,
              Reach.LIST,
              "chosen|selected|preferred|final option|solution|alternative|choice|decision :"),
          cue(
              Status.PRESENT,
              Reach.LIST,
              "decision|verdict|choice|winner|conclusion|chosen|selected|outcome :"),
          cue(Status.PRESENT, Reach.LIST, "chose|picked|selected|took"),
          cue(Status.PRESENT, Reach.LIST, "choice fell on"),
          cue(Status.PRESENT, Reach.REST, "you will " + IS_MET),
          cue(Status.PRESENT, Reach.REST, "you will mostly|often|first|soon|also|mainly " + IS_MET),
          cue(Status.PRESENT, Reach.LIST, "in favour|favor of"),
          cue(Status.PRESENT, Reach.BEYOND, "swapped|exchanged|traded|swap|exchange|trade ... for"),
          cue(Status.PRESENT, Reach.LIST, "swapped out for"),
          cue(Status.PRESENT, Reach.SUBJECT, "it is|was"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are not in the|our|this picture|stack|mix|design|loop|equation|plan"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are|was|were|becomes|become ... unnecessary|superfluous|unneeded|needless"),
          cue(
              Status.NEGATED,
              Reach.INSIDE,
              "makes|making|made|renders|rendering ..."
                  + " superfluous|unnecessary|obsolete|needless|unneeded"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "eliminates|eliminate|eliminating|eliminated|removes|remove|removing|removed|obviates|obviate|obviating|avoids|avoid|avoiding|saves"
                  + " need for|of"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "eliminates|eliminate|eliminating|eliminated|removes|remove|removing|removed|obviates|obviate|obviating|avoids|avoid|avoiding"
                  + " the need for|of"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "replaces|replace|replaced|replacing the|any need for|of"),
          cue(Status.REPLACED, Reach.LIST, "replaces|replace|replaced|replacing need for|of"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "isn't|aren't|wasn't|weren't necessary|needed|required"),
          cue(Status.CONSIDERED, Reach.LIST, "other|popular|common|possible options|choices are"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "companies|organisations|organizations|enterprises such as|like ... use|run"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "many|most people|companies|teams|developers use|run"),
          cue(Status.CONSIDERED, Reach.LIST, "claims|claim|claimed to support"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "not|never|couldn't|can't|cannot get|got it|this|things working|running with"),
          cue(Status.NEGATED, Reach.LIST, "skip|skips|skipped|skipping"),
          cue(Status.NEGATED, Reach.LIST, "do|does|did|doing|done|gets|get|got away with"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "stay|stays|stayed|staying|kept|keep|shy|shied|shies away from"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "stay|stays|stayed|staying|steer|steers|steered|kept|keep clear of"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "resist|resisted|resisting|eschew|eschews|eschewed|eschewing|forgo|forgoes|forgoing|shun|shuns|shunned"),
          cue(
              Status.REPLACED,
              Reach.INSIDE,
              "removes|remove|removed|removing|drops|dropped|dropping"
                  + " ... dependencies|dependency|support|code|integration|account|subscription"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "removes|remove|removed|removing|drops|dropped|dropping|eliminates|eliminated|eliminating"
                  + " dependency|dependence|reliance on|upon"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "removes|remove|removed|removing|drops|dropped|dropping|eliminates|eliminated|eliminating"
                  + " the|our|its|any dependency|dependence|reliance on|upon"),
          cue(Status.CONSIDERED, Reach.INSIDE, "does|do support|offer|provide|allow ... but"),
          cue(Status.PLANNED, Reach.AROUND, "coming soon|later"),
          cue(
              Status.PLANNED,
              Reach.AROUND,
              "planned|scheduled|foreseen for later|v2|phase|next|future"),
          cue(
              Status.PLANNED,
              Reach.AROUND,
              "planned|scheduled|foreseen for the|a future|next|later|second"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "original|initial|first|earlier plan|idea|intention|thought ... was|is to"),
          cue(Status.COMPARED, Reach.LIST, "borrows|borrow|borrowed|borrowing from"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "borrows|borrow|borrowed|borrowing"
                  + " ... idea|ideas|design|concept|concepts|inspiration|much|heavily from"),
          cue(Status.COMPARED, Reach.LIST, "as in"),
          cue(Status.COMPARED, Reach.LIST, "why ... over|versus|vs"),
          cue(Status.COMPARED, Reach.LIST, "alternatives|competitors|rivals ("),
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "move|moved|moving|migrate|migrated|switch|switched|change|transition|go|went"
                  + " ... from being|using|running|relying|hosting"),
          cue(Status.COMPARED, Reach.LIST, "does|do|did|doing the work|job of"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "saves|saved|save|spares|spared|spare us|me|you|them|everybody|everyone"
                  + " from running|using|operating|hosting|maintaining|deploying|needing"),
          cue(
              Status.NEGATED,
              Reach.REST,
              "no reason|need|point|cause|sense to"
                  + " use|add|run|introduce|adopt|have|deploy|install|bring|buy|pay|host|maintain"),
          cue(Status.CONSIDERED, Reach.REST, "could|might as|just|equally|easily ... have been"),
          cue(Status.NEGATED, Reach.LIST, "missing|lacking|absent :"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "could|might|would|should have been done|made|built|solved|implemented|realised|realized"),
          cue(Status.REPLACED, Reach.LIST, "moved|moving|migrated|migrating|moves|move out of"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "hard|difficult|painful|impossible to deploy|run|host on|with"),
          cue(Status.REPLACED, Reach.LIST, "we|they|i are|were|got|am|came off"),
          cue(Status.REPLACED, Reach.LIST, "must|should|will|to move|migrate|get off"),
          cue(Status.PLANNED, Reach.SUBJECT, "coming|arriving soon|later"),
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "migrated|migrating|moved|moving|move|ported|porting|switched ... datastore|database|databases|stack|backend"
                  + "|infrastructure|hosting|platform|codebase|app|application|site|store|monolith|product"
                  + "|service|services|system|systems|workload|workloads from"),
          cue(Status.CONSIDERED, Reach.LIST, "were|was considered|shortlisted :"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "shrunk|narrowed|whittled|boiled|cut to|down ... candidates|options|ones|names :"),
          cue(Status.CONSIDERED, Reach.REST, "i|we would|might|could use|pick|choose|take|try"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "and|then|but|again|later|since switched|turned|phased|shut|ripped|taken|thrown"
                  + " off|out|down"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are|remains|stays a|an|just|only|still wish|dream|idea|hope|plan|maybe"),
          cue(Status.REPLACED, Reach.INSIDE, "my|our|the last|final ... bill|invoice"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "should|must|will|to|shall stay|be|kept|keep|remain|remains|stays out of"),
          cue(Status.NEGATED, Reach.SUBJECT, "should|must|will|to|shall be kept out of"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "flirted|flirting|flirtation|toyed|dallied|experimented|played|tinkered with|using"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are|would|be|seems a|the|be natural|logical|obvious|sensible next|later|further"
                  + " step|move|addition"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "introducing|adding|adopting ... is|would|could|will ... next|later|step|option"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "felt|feels|seems|seemed|looked|sounded like overkill|too|massive|an|a"),
          cue(Status.NEGATED, Reach.LIST, "won't|not|never|don't find|see|encounter|meet"),
          cue(Status.NEGATED, Reach.LIST, "won't|not|never|don't come across"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are out of scope"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were off limits"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were out of bounds"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "will|shall|won't not be|get needed|required|introduced|bought|adopted|installed"
                  + "|implemented|supported|ordered|renewed"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "we|i are|am|were not permitted|allowed|entitled|supposed to"
                  + " use|run|have|install|buy"),
          cue(
              Status.NEGATED,
              Reach.LIST,
              "we|i aren't|weren't permitted|allowed|entitled|supposed to"
                  + " use|run|have|install|buy"),
          cue(Status.NEGATED, Reach.LIST, "never touch|use|buy|install|choose again :"),
          cue(
              Status.CONSIDERED,
              Reach.INSIDE,
              "motion|proposal|plan|idea|attempt|request|petition|bid to buy|use|introduce|adopt"
                  + "|install|bring ... was|were|has|is defeated|rejected|refused|declined"
                  + "|dismissed|shelved|dropped|lost|failed"),
          cue(
              Status.NEGATED,
              Reach.INSIDE,
              "using|installing ... is|are forbidden|prohibited|banned|outlawed"),
          cue(Status.NEGATED, Reach.INSIDE, "using|installing ... is|are not allowed|permitted"),
          cue(Status.CONSIDERED, Reach.REST, "in the textbook|textbooks"),
          cue(Status.CONSIDERED, Reach.REST, "in a perfect|ideal|better world"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "predecessor|forerunner|grandfather|ancestor|precursor"
                  + " ... was|ran|used|spoke|lived|kept|had|stored|sat|wrote"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "once|when|if|until the money|funding|funds|budget allows|permits|comes"),
          cue(Status.NEGATED, Reach.SUBJECT, "officially not"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              ", the|our first|original|initial|other|second|third idea|choice|candidate|plan|thought"
                  + "|contender ,"),
          cue(Status.CONSIDERED, Reach.LIST, "asked about"),
          cue(Status.CONSIDERED, Reach.LIST, "quotation|quote|offer for"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "offered|offers|proposed|volunteered to set|install|build|introduce|bring|host"),
          cue(Status.PLANNED, Reach.SUBJECT, "has|have been on its|their|the way"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are on order"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not our thing|cup|style|world"),
          cue(Status.REPLACED, Reach.LIST, "went|gone|going back from"),
          cue(Status.REPLACED, Reach.REST, "there was|were a|an time|phase|period|era when|in"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "traces|remnants|relics|leftovers|vestiges|ruins|remains of"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "somebody|someone|we|i|they|he|she once set|installed|built|bought|had|tried|ordered"),
          cue(Status.PLANNED, Reach.REST, "before we|i sign|order|buy|introduce|commit|decide"),
          cue(
              Status.PLANNED,
              Reach.AROUND,
              "from|by|starting next summer|winter|spring|autumn|term|season|year|month"),
          cue(
              Status.OTHER_PARTY,
              Reach.SUBJECT,
              "is|are what the|most other|others ... use|run|have"),
          cue(Status.CONSIDERED, Reach.SUBJECT, ": looked|glanced at|into it|them|that"),
          cue(
              Status.CONSIDERED,
              Reach.INSIDE,
              "offer|quote|quotation|proposal|bid|pitch from|by|of ... ( ... )"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "has|have been ... but not|never started|begun|ordered|signed|delivered|installed"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "only|just on my|his|her machine|computer|pc|box"),
          cue(Status.NEGATED, Reach.LIST, "not|can't|couldn't afford"),
          cue(Status.NEGATED, Reach.LIST, "not able to afford"),
          cue(Status.NEGATED, Reach.LIST, "not being able to afford"),
          cue(Status.NEGATED, Reach.INSIDE, "no ... to|in|on|from|via|with ... any more|longer"),
          cue(Status.NEGATED, Reach.INSIDE, "no ... to|in|on|from|via|with ... anymore"),
          cue(
              Status.REPLACED,
              Reach.INSIDE,
              "with ... we|i are|am done|finished|through ,|and|now|."),
          cue(Status.REPLACED, Reach.INSIDE, "what ... had done"),
          cue(Status.REPLACED, Reach.LIST, "i'm|we're done|finished|through with"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are over .|,|and"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are over now|too"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "no|any|not relation|affiliation|related|affiliated to|with"),
          cue(Status.COMPARED, Reach.LIST, "is|are|was|were a|some sort|kind of"),
          cue(Status.COMPARED, Reach.LIST, "poor man's"),
          cue(Status.COMPARED, Reach.LIST, "picture"),
          cue(Status.COMPARED, Reach.BEYOND, "think of ... as"),
          cue(Status.COMPARED, Reach.INSIDE, "does|do for us|me|them|you what ... does|do|did"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "could|might as well|easily|happily|readily|equally"
                  + " use|run|read|be|have|take|live|sit|go|work"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "could|might just as well use|run|read|be|have|take|live|sit|go|work"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "was|were to be|have|get|become|use|move|switch|replace|run"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "chance|chances|odds|prospect|prospects of getting|seeing"),
          cue(Status.CONSIDERED, Reach.LIST, "a|the trial|pilot|demo of"),
          cue(Status.CONSIDERED, Reach.REST, "rumour|rumor|myth|legend|gossip that|is|has"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "whether we|i take|use|buy|introduce|adopt|need|get|support|have|want|run|use"),
          cue(Status.CONSIDERED, Reach.REST, "whether|if to introduce|adopt|buy|take"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "came|come|comes|brought|bring up ... the|each|every|both|last time|times|answer|reply"
                  + "|verdict was|is|has no|no|always|been|still"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "came|come|comes|brought up ... answer|reply|verdict was|is no|always|still|never|negative"),
          cue(Status.PLANNED, Reach.REST, "is|are being|currently tendered|procured|specified"),
          cue(Status.PLANNED, Reach.REST, "is|are|goes|went out for|to tender"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "rewriting|porting|moving|migrating|converting|switching|rebuilding|redoing"
                  + " ... is|are on the|our|my|his|her|their|somebody's|everybody's|a|next list|agenda|wishlist"),
          cue(
              Status.NEGATED,
              Reach.INSIDE,
              "don't|not|never put|bring|install|introduce|switch|add ... again|back"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are something|one|a|matter for later"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are around the corner"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are|was|were|been ordered|requested ... not|never"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are half done|finished|ready|built|way"),
          cue(Status.PLANNED, Reach.LIST, "due|set|about|slated to move|switch|migrate|change to"),
          cue(
              Status.PLANNED,
              Reach.LIST,
              "we're|i'm|are|am|is|stand|stands ready|prepared to add|adopt|introduce"),
          cue(
              Status.PLANNED,
              Reach.LIST,
              "we're|i'm|are|am|is|stand|stands ready|prepared to move|switch|migrate|change to"),
          cue(Status.PLANNED, Reach.LIST, "as of|from ... moves|switches|migrates|changes to"),
          cue(Status.PLANNED, Reach.LIST, "has|have its|their|our|his|her|an eye|eyes on"),
          cue(Status.PLANNED, Reach.LIST, "flirts|flirt|toys|toy with"),
          cue(Status.PLANNED, Reach.LIST, "we|i|they still owe you|them|us"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "migration|move|switch|transition|conversion to ... is|are stuck|stalled|pending|paused"
                  + "|ongoing|unfinished|late|delayed|outstanding"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "migration|move|switch|transition|conversion to ... is|are under|in way|progress|limbo"),
          cue(
              Status.OTHER_PARTY,
              Reach.SUBJECT,
              "used|run|kept|needed by ... for its|their|his|her own purposes|use|ends|needs"),
          cue(Status.OTHER_PARTY, Reach.AROUND, "at their place|end|house"),
          cue(Status.NEGATED, Reach.SUBJECT, "flag|toggle is|stays off"),
          cue(Status.NEGATED, Reach.SUBJECT, "was|were avoided|omitted|skipped|spared"),
          cue(Status.COMPARED, Reach.LIST, "reach|reaches|reached for"),
          cue(Status.COMPARED, Reach.LIST, "known|familiar from"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "familiar|experienced|acquainted|conversant|experience with"),
          cue(Status.COMPARED, Reach.REST, "used to using|working"),
          cue(Status.COMPARED, Reach.LIST, "different|differs|differ from"),
          cue(
              Status.COMPARED,
              Reach.REST,
              "in most|many|other|traditional|typical|conventional|classic"
                  + " ... stacks|stack|setups|setup|systems|frameworks|architectures|projects|companies ,"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "would mean|require|involve|imply using|adding|running|having|deploying"),
          cue(
              Status.ALTERNATIVE,
              Reach.INSIDE,
              "though|although|but ... or basically|practically|virtually|almost|nearly|just any other"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "is|are often|commonly|usually|frequently|typically|sometimes"
                  + " recommended|suggested|advised|mentioned|cited|praised"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "you|one|some|people may|might|could|would"
                  + " expect|think|wonder|ask|suggest|argue|object"),
          cue(Status.CONSIDERED, Reach.LIST, "talk|idea|notion|possibility|thought of"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "is|are|was|were under discussion|consideration|evaluation|investigation|review"),
          cue(Status.REPLACED, Reach.SUBJECT, "isn't|wasn't|aren't|weren't|not cutting it"),
          cue(Status.PLANNED, Reach.SUBJECT, "on the|our|my todo|to-do list"),
          cue(Status.PLANNED, Reach.SUBJECT, "on our|my|his|her list"),
          cue(
              Status.PLANNED,
              Reach.LIST,
              "never-built|unbuilt|half-finished|half-built|unfinished|imaginary|hypothetical"),
          cue(Status.PLANNED, Reach.LIST, "revisit|revisiting|reconsider|re-evaluate|reevaluate"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "is|are"
                  + " great|fine|nice|good|popular|powerful|tempting|excellent|amazing|solid|wonderful|fantastic"
                  + " , but"),
          cue(Status.COMPARED, Reach.LIST, "contrary to"),
          cue(Status.COMPARED, Reach.LIST, "as opposed to"),
          cue(
              Status.OTHER_PARTY,
              Reach.REST,
              "al ... use|uses|used|employ|employs|employed|rely|relies|relied|built|build|describe|describes|described|propose|proposed|proposes|present|presented|presents|run|ran|chose"),
          cue(Status.COMPARED, Reach.LIST, "think"),
          cue(Status.COMPARED, Reach.LIST, "fork|forks of"),
          cue(Status.COMPARED, Reach.INSIDE, "with ... in mind"),
          cue(Status.COMPARED, Reach.INSIDE, "see|consult|read ... documentation|docs|manual"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "talk|talks|book|books|course|courses|workshop|workshops|tutorial|tutorials about"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "contact|reach|join|follow|find|ping|tweet|message us|me|him|her|them"
                  + " on|in|via|through|at"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "replying|reply|comment|commenting|discuss|discussion|posted|published|featured|announced|star"
                  + " on"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "previous|former|old|earlier default|choice|provider|vendor"),
          cue(Status.CONSIDERED, Reach.BEYOND, "opted|went|decided|settled|voted|landed ... over"),
          cue(Status.CONSIDERED, Reach.BEYOND, "go|going with|for ... over"),
          cue(Status.CONSIDERED, Reach.LIST, "won|wins|win over|against"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "beat|beats|outperforms|outperformed|surpasses|surpassed"),
          cue(Status.CONSIDERED, Reach.LIST, "we|i|team passed on"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "didn't|not make the|our cut|list|shortlist"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "lost|loses|lose out to|against"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were|seemed|looked|sounded|is tempting"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "came|come into|in question|consideration"),
          cue(Status.CONSIDERED, Reach.REST, "we|i|they|team " + WEIGHED),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "after|before|when|by"
                  + " weighing|comparing|evaluating|benchmarking|considering|debating|trying|assessing"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "are|is|were|was|am|still|currently"
                  + " evaluating|investigating|exploring|assessing|trialling|piloting|considering|debating"),
          cue(Status.CONSIDERED, Reach.LIST, "had|took a ... look at"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "two|three|four|several options|choices|alternatives|routes :"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "first|second|third|next|other|obvious|natural|usual|another|only|one"
                  + " alternative|option|candidate|contender|answer|choice was|is|were|would"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "option|alternative|candidate|approach a|b|c|d|1|2|3|4|one|two|three"
                  + " is|was|would|uses"),
          cue(Status.REPLACED, Reach.LIST, "outgrew|outgrown|outgrow|outgrowing"),
          cue(Status.REPLACED, Reach.INSIDE, "left|leave|leaving ... behind"),
          cue(Status.REPLACED, Reach.LIST, "said|say|saying|bid goodbye|farewell|good-bye to"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "after years|months|decades|ages on|with|of|using|running|in"),
          cue(Status.REPLACED, Reach.LIST, "rewrite|reimplementation|re-implementation of|from"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "is|are|was|were both|all|now|long|already gone|deprecated|obsolete|history|dead"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not|never next"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "has|have been approved|agreed|decided|budgeted ... not|never|nobody|hasn't"
                  + " started|begun|begin|done|has"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "was|were approved|agreed|decided|budgeted ... not|never|nobody|hasn't"
                  + " started|begun|begin|done|has"),
          cue(
              Status.NEGATED,
              Reach.REST,
              "not included|contained|covered|comprised in|by this|the"
                  + " lot|contract|scope|tender|order|offer is|are"),
          cue(Status.NEGATED, Reach.REST, "out of this|the lot|contract|scope|tender is|are"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are|was|were gone|deprecated|obsolete|history"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are finished , the|its|their last"),
          cue(Status.REPLACED, Reach.LIST, "we|i are|am done|finished|through with"),
          cue(Status.REPLACED, Reach.LIST, "rip"),
          cue(Status.NEGATED, Reach.LIST, "do not look|search|hunt for"),
          cue(Status.NEGATED, Reach.LIST, "don't look|search|hunt for"),
          cue(Status.NEGATED, Reach.LIST, "don't|do go|bother looking|searching|hunting for"),
          cue(Status.NEGATED, Reach.LIST, "no point in looking|searching for"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "brought|gave|showed|yielded|had|promised|offered no|little"
                  + " benefit|gain|improvement|advantage|speed-up|speedup"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "was|were|been|is|are shut|turned|switched|phased down|off|out"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "once was|were|used|ran|had|relied|stood|lived|stored|served"),
          cue(Status.REPLACED, Reach.REST, "we|they|i|team used to"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "may|might|could"
                  + " need|want|move|switch|migrate|adopt|introduce|consider|replace|require|become"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "can|could always add|use|switch|move|migrate|introduce|adopt"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are next|up on|in|next"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are on|in the|its way|works|horizon|pipeline|making"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "long-term|longer-term|long-run|eventual|ultimate|future|mid-term|medium-term"
                  + " plan|goal|target|vision|aim|idea is"),
          cue(Status.PLANNED, Reach.REST, "ideally"),
          cue(Status.ALTERNATIVE, Reach.LIST, "say"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "can|could|may|might be another|any|either|written|anything"),
          cue(Status.NEGATED, Reach.LIST, "no|zero|without|neither|nor|lacks|lack|lacking"),
          cue(Status.NEGATED, Reach.LIST, "none|free of"),
          cue(Status.NEGATED, Reach.LIST, "in vain for"),
          cue(Status.NEGATED, Reach.LIST, "avoids|avoid|avoiding|avoided|omits|omitted|except"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are nowhere"),
          cue(Status.NEGATED, Reach.SUBJECT, "does|do|did not exist|exists"),
          cue(Status.NEGATED, Reach.SUBJECT, "doesn't|don't|didn't exist"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not connected .|,|;"),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't connected .|,|;"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not connected|linked to us|ours|anything"),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't connected|linked to us|ours|anything"),
          cue(Status.NEGATED, Reach.SUBJECT, "will|shall|must be excluded|rejected|disqualified"),
          cue(Status.NEGATED, Reach.LIST, "out of scope is|are"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "may|can be offered"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are leftovers|relics|remnants"),
          cue(Status.REPLACED, Reach.SUBJECT, "is a|only|just ... leftover|relic|remnant"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "is|are|was|were cancelled|canceled|terminated .|,|;"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "has|have been approved|decided|discussed|proposed|suggested|considered"
                  + " , but|yet|though nothing|never|no"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are absent|missing|unused|unsupported"),
          cue(
              Status.NEGATED,
              Reach.REST,
              "not|never|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't"),
          cue(Status.NEGATED, Reach.REST, "hasn't|haven't|nobody|nothing|won't"),
          cue(Status.NEGATED, Reach.REST, "no one"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't|wasn't|weren't|never " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not|never in place|force|operation"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not|never rolled out"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "isn't|aren't|wasn't|weren't in place|force|operation"),
          cue(Status.NEGATED, Reach.SUBJECT, "has|have|had not|never been " + WHAT_IS_DONE),
          cue(Status.NEGATED, Reach.SUBJECT, "hasn't|haven't|hadn't been " + WHAT_IS_DONE),
          cue(Status.NEGATED, Reach.SUBJECT, "has|have|had not|never yet been " + WHAT_IS_DONE),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are|was|were|stays|stay|remains|remain disabled|deactivated|inactive"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are|was|were currently|still|globally|explicitly|deliberately|temporarily"
                  + " disabled|deactivated|inactive"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are|remains|remain still to do|come|follow|be"),
          cue(Status.PLANNED, Reach.SUBJECT, "remains|remain to be " + WHAT_IS_DONE),
          cue(Status.NEGATED, Reach.SUBJECT, ": no|none|missing|absent|nothing"),
          cue(Status.NEGATED, Reach.SUBJECT, ": n/a|na|nil ."),
          cue(Status.NEGATED, Reach.SUBJECT, ": not at|for the moment|present|now"),
          cue(Status.NEGATED, Reach.SUBJECT, ": not " + WHAT_IS_DONE),
          cue(Status.NEGATED, Reach.SUBJECT, ": off|disabled|deactivated"),
          cue(Status.PLANNED, Reach.SUBJECT, ": not yet"),
          cue(Status.PLANNED, Reach.SUBJECT, ": planned|todo|tbd|pending|later"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not part of"),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't part of"),
          cue(Status.REPLACED, Reach.LIST, "started|began with|on"),
          cue(Status.REPLACED, Reach.REST, "was|were using|running|relying"),
          cue(Status.REPLACED, Reach.REST, "had been using|running|relying"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "is|are|was|were|been|being|now deprecated|obsolete|defunct"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "no longer runs|exists|handles|works|serves|used|needed|required|supported|available"
                  + "|maintained|deployed"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "may|might|could introduce|adopt|migrate|move|switch|try|explore|extend|consider"),
          cue(Status.OPTIONAL, Reach.REST, "could|can|may|might ... replaced|swapped|replace|swap"),
          cue(Status.OUT_OF_SCOPE, Reach.SUBJECT, "is|are|remain|remains out of scope"),
          cue(Status.OUT_OF_SCOPE, Reach.SUBJECT, "is|are not in scope"),
          cue(
              Status.OTHER_PARTY,
              Reach.SUBJECT,
              "belongs|belong to another|other|others|somebody|someone"),
          cue(
              Status.OTHER_PARTY,
              Reach.SUBJECT,
              "is|are run|owned|operated by headquarters|another|others|somebody|someone"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "second|third|first|other|another|backup"
                  + " alternative|choice|option|candidate|contender was|were|would|is|could"),
          cue(Status.CONSIDERED, Reach.REST, "alternative|option|candidate would|could|might be"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|might be|have overkill|too"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "is|are overkill"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|might help but"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|might be nice|good|useful|handy but"),
          cue(Status.CONSIDERED, Reach.REST, "looked|looking into"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "did|does|could not meet|fit|scale|suit|satisfy|support"),
          cue(Status.REPLACED, Reach.LIST, "instead of"),
          cue(Status.REPLACED, Reach.LIST, "rather than"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "instead|rather of|than going|passing|running|routing|piping|relaying|bridging|detouring"
                  + " through|via|over|by"),
          cue(
              Status.COMPARED,
              Reach.INSIDE,
              "any ... sdk|connector|library|libraries|dashboard|viewer|player|reader"),
          cue(
              Status.COMPARED,
              Reach.INSIDE,
              "with|by|using|from|in any ... client|clients|driver|drivers"),
          cue(
              Status.COMPARED,
              Reach.INSIDE,
              "any ... client|clients|driver|drivers will do|work|serve"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "in the manner|spirit|style|vein|fashion|tradition|footsteps of"),
          cue(Status.COMPARED, Reach.LIST, "à la"),
          cue(Status.COMPARED, Reach.INSIDE, "is|are to ... what ... is|are to"),
          cue(Status.COMPARED, Reach.BEYOND, "is|are to ... what ... is|are to"),
          cue(Status.DEVELOPMENT_ONLY, Reach.LIST, "we|i|they test|tested with|using"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "csv|tsv|xml|json|ical|ics|vcard|xls|xlsx|pdf|parquet|text file|files|format for"),
          cue(Status.COMPARED, Reach.LIST, "csv|tsv|xml|ical|ics|vcard|xls|xlsx|parquet for"),
          cue(
              Status.OPTIONAL,
              Reach.LIST,
              "which|that you|users|anyone|they|customers|partners|members can|may|could|might"
                  + " load|import|feed|pipe|paste|drop ... into|in|to|with"),
          cue(
              Status.OPTIONAL,
              Reach.LIST,
              "which|that can|may|could|might be"
                  + " loaded|imported|fed|piped|pasted|opened ... into|in|to|with|by"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.REST,
              "tests|specs ... run|runs|running against|on|with|using|over"),
          cue(Status.DEVELOPMENT_ONLY, Reach.SUBJECT, "stands|stand|standing in for"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.SUBJECT,
              "plays|play|takes|take the part|role|place of ... in|for|during tests|development|dev"),
          cue(Status.REPLACED, Reach.LIST, "in place of"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "login|log-in|sign-in|sign-on|support|integration|connector|adapter|backend|driver"
                  + "|authentication|auth|sync|import|export removed|dropped|gone|deleted|retired"
                  + " ."),
          cue(Status.REPLACED, Reach.LIST, "replacement for|of"),
          cue(Status.REPLACED, Reach.LIST, "replaces|replaced|replacing"),
          cue(Status.REPLACED, Reach.LIST, "decided|agreed|chose to replace"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "chosen|picked|selected|adopted|introduced|taken|built|written|bought|installed"
                  + " to replace"),
          cue(Status.REPLACED, Reach.LIST, "brought|called in to replace"),
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "chose|picked|selected|adopted|introduced|took|bought|installed ... to replace"),
          cue(Status.PLANNED, Reach.REST, "need|needs|have|has|ought to switch|move|migrate to"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "rewrite|effort|efforts|initiative|attempt|attempts to migrate|port|move|convert"),
          cue(Status.REPLACED, Reach.LIST, "dropped|abandoned|retired|removed|decommissioned"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "migrated|migrating|migration|moved|move|moving|switched|switch|ported|converted|changed|transitioned"
                  + " from|off|away"),
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "migrated|rewrote|rewritten|ported|converted|switched ... from"),
          cue(Status.REPLACED, Reach.BEYOND, "we|i|they moved ... from"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "page|wiki|drawing|drawings|diagram|diagrams|readme|document|docs|slide|slides|picture"
                  + " still mentions|mention|shows|show|lists|list|names|has|have"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "page|pages|wiki|drawing|drawings|diagram|diagrams|readme|document|documents|docs|slide|slides"
                  + " still speak|speaks|talk|talks|tell|tells of|about"),
          cue(Status.REPLACED, Reach.LIST, "took|taken|takes over from"),
          cue(Status.REPLACED, Reach.LIST, "took|taken|takes the place of"),
          cue(Status.REPLACED, Reach.LIST, "succeeds|succeeded"),
          cue(Status.REPLACED, Reach.LIST, "goodbye|farewell|bye|adieu"),
          cue(Status.REPLACED, Reach.LIST, "swapped|exchanged|traded|ditched|scrapped|sunset"),
          cue(Status.REPLACED, Reach.LIST, "rid of"),
          cue(Status.REPLACED, Reach.LIST, "stopped|ceased|quit|gave using|up|running"),
          cue(Status.REPLACED, Reach.LIST, "successor|successors to|of"),
          cue(Status.REPLACED, Reach.LIST, "days of|when"),
          cue(Status.REPLACED, Reach.REST, "gone|over are the days|times when"),
          cue(Status.REPLACED, Reach.LIST, "born on|in|as"),
          cue(Status.REPLACED, Reach.LIST, "started|began out on|with|as"),
          cue(Status.REPLACED, Reach.LIST, "started|began life on|with|as"),
          cue(Status.REPLACED, Reach.REST, "no longer"),
          cue(Status.REPLACED, Reach.REST, "used to be|use|run|have|live|rely|store|keep|depend"),
          cue(Status.REPLACED, Reach.REST, "used to"),
          cue(Status.REPLACED, Reach.REST, "use to be"),
          cue(Status.REPLACED, Reach.REST, "previously|formerly|originally|historically"),
          cue(Status.REPLACED, Reach.SUBJECT, "has|have gone|vanished|disappeared"),
          cue(Status.REPLACED, Reach.REST, "in the past"),
          cue(Status.REPLACED, Reach.REST, "until recently"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "was|were|been|is|are"
                  + " replaced|superseded|retired|dropped|removed|abandoned|decommissioned|swapped|scrapped|ditched|discontinued"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are no longer " + WHAT_HAPPENS),
          cue(Status.PLANNED, Reach.REST, "not yet"),
          cue(Status.PLANNED, Reach.REST, "have|has yet to"),
          cue(Status.PLANNED, Reach.REST, "not|never got|gotten|come round|around to"),
          cue(Status.PLANNED, Reach.REST, "will|shall"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "plan|plans|planned|planning|intend|intends|want|wants|hope|hopes|aim|aims|wish|like"
                  + " to"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "going|about to add|use|move|switch|migrate|introduce|adopt|deploy|replace|support|integrate|include|evaluate"),
          cue(Status.PLANNED, Reach.REST, "should ... move|migrate|switch|go to"),
          cue(Status.PLANNED, Reach.REST, "plan|goal|idea|aim|intention is to"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are the|our goal|target|plan|aim|vision"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are coming|due|slated|envisaged|proposed"),
          cue(Status.PLANNED, Reach.SUBJECT, "comes|come|arrives|follows later|soon|next"),
          cue(Status.PLANNED, Reach.SUBJECT, "on the|our|my|their roadmap|backlog|agenda|wishlist"),
          cue(Status.PLANNED, Reach.SUBJECT, "on the|our|my|their wish|to-do list"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are intended|foreseen|planned|envisaged|earmarked|scheduled|meant|reserved for"
                  + " ... phase|release|version|stage|wave|iteration|date"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "is|was the|our|their favourite|favorite|front-runner"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are not|neither intended|foreseen|envisaged|planned"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are waiting for ... decision|go-ahead|approval"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              ": budgeted|requested|approved for ... year|quarter|spring"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are budgeted for"),
          cue(Status.PLANNED, Reach.SUBJECT, "has|have not been ordered|bought|purchased|signed"),
          cue(
              Status.DEFERRED,
              Reach.SUBJECT,
              "is|are|was|were|been|be left|kept|saved|reserved for future|later|another"),
          cue(
              Status.DEFERRED,
              Reach.SUBJECT,
              "is|are|was|were|been|be postponed|deferred to|until a|the|version|phase|next|later"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are to replace|supersede|succeed"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are due|set|meant|supposed|expected|scheduled|slated to"
                  + " replace|supersede|succeed|become"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are due|set|meant|supposed|expected|scheduled|slated to take over|its|their"),
          cue(Status.NEGATED, Reach.SUBJECT, "out of scope"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were compared|weighed|examined|tested|evaluated|assessed ... not|never"
                  + " pursued|adopted|chosen|taken|followed"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are|was|were|been commented out"),
          cue(
              Status.REPLACED,
              Reach.INSIDE,
              "support for ... ended|ends|ceased|stopped|stops|expired|expires"),
          cue(Status.REPLACED, Reach.SUBJECT, "went|gone|going the way of"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "former|previous|earlier ... was|were written|built|implemented|made in|with|on"),
          cue(Status.PLANNED, Reach.LIST, "hoping|waiting|longing|wishing for"),
          cue(
              Status.PLANNED,
              Reach.LIST,
              "presumably|probably|possibly|perhaps|likely with|by|in|on|using"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "would be subject|possible|added|offered|separate|billed|charged"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "offered|offers|proposed|proposes|volunteered to"
                  + " redo|rebuild|rewrite|move|migrate|port|switch|replace|reimplement"),
          cue(Status.ALTERNATIVE, Reach.REST, "should you ... take|use|try|pick|choose"),
          cue(Status.COMPARED, Reach.LIST, "resemble|resembles|resembled|resembling"),
          cue(Status.COMPARED, Reach.INSIDE, "borrow|borrows|borrowed|borrowing ... from"),
          cue(Status.COMPARED, Reach.BEYOND, "borrow|borrows|borrowed|borrowing ... from"),
          cue(Status.OTHER_PARTY, Reach.LIST, "talk|talks|lecture|lectures|workshop|workshops on"),
          cue(Status.PLANNED, Reach.REST, "in the future"),
          cue(Status.PLANNED, Reach.REST, "in future"),
          cue(Status.PLANNED, Reach.REST, "next year|quarter|month|release|version"),
          cue(Status.PLANNED, Reach.REST, "on the roadmap"),
          cue(Status.PLANNED, Reach.LIST, "upcoming|planned"),
          cue(
              Status.PLANNED,
              Reach.AROUND,
              "is|are planned|scheduled|foreseen for ... with|using|via"),
          cue(Status.PLANNED, Reach.AROUND, "is|are planned|scheduled|foreseen with|using|via"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are planned|scheduled|foreseen"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "has|have been asked|requested for"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were asked for"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "fell|falls through"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are for next season|year|quarter|month|phase|release|version|lot|contract"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are for the next|second|coming season|year|phase|release|version|lot|contract"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are a|an job|task|topic|matter|question|project for ... next|later|future|coming"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "belongs|belong to the next|second|later phase|stage|release|version|lot|project"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are for next term|semester|summer|winter|spring|autumn|budget"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "report|reports|dashboard|dashboards|app|integration|interface|connector|migration|rollout|move"
                  + " ... is|are being prepared|drafted|developed|built"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "report|reports|dashboard|dashboards|app|integration|interface|connector"
                  + " ... is|are being set up"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|is|are not|never approved|accepted|granted|funded|agreed"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "been|was|were requested|proposed|suggested|asked ... not|never approved|accepted|granted|funded"),
          cue(Status.PLANNED, Reach.SUBJECT, "may|might come|join|follow in when|once|if|later"),
          cue(Status.PLANNED, Reach.SUBJECT, "may|might come|join|follow when|once|if|later"),
          cue(
              Status.PLANNED,
              Reach.INSIDE,
              "started|begun|began to|moving|migrating|porting|switching|rewriting ... in|on a|my|our"
                  + " branch"),
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "replaces|replace|replacing the present|existing|current|old|former ... ("),
          cue(Status.REPLACED, Reach.SUBJECT, "is|was|are the|its|our predecessor|forerunner"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "will|shall|would not be considered|accepted|admitted|evaluated"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "an|a experiment|trial|attempt|test , never went"),
          cue(Status.PLANNED, Reach.REST, "next on the|our|my list|agenda|roadmap|menu"),
          cue(Status.PLANNED, Reach.REST, "plan|plans|idea for ... is|are"),
          cue(Status.NEGATED, Reach.SUBJECT, "hasn't|haven't|not been started|begun"),
          cue(Status.NEGATED, Reach.SUBJECT, "has|have not|never begun|started"),
          cue(Status.NEGATED, Reach.LIST, "not included|covered|offered ... are|is"),
          cue(Status.DEFERRED, Reach.SUBJECT, "is|are|been on hold|ice"),
          cue(Status.CONSIDERED, Reach.SUBJECT, ": rejected|dismissed|declined|discarded"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "original|first|initial|earlier offer|draft|proposal|quote|tender|concept"
                  + " included|contained|had|foresaw|mentioned|listed|specified"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "comes|come|arrives|follows in|with"
                  + " ... phase|release|version|stage|wave|iteration"),
          cue(
              Status.DEFERRED,
              Reach.SUBJECT,
              "is|are|was|were left to|for|as ... future|later|follow-up|next|exercise|chapter"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are still|currently|being procured|tendered|negotiated"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are in|still procurement"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are still|currently in procurement"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are waiting|pending for|until ... budget|approval|money|funding|signature|sign-off"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "awaits|await|awaiting ... budget|approval|money|funding|signature|sign-off"),
          cue(Status.PLANNED, Reach.REST, "maybe|perhaps|possibly ... one|some day"),
          cue(Status.PLANNED, Reach.LIST, "keep|keeps|kept asking|begging for a|an"),
          cue(
              Status.PLANNED,
              Reach.BEYOND,
              "is|are|am|i'm|we're learning ... to build|write|make|develop|program|do"),
          cue(Status.PLANNED, Reach.REST, "one|some day we|they|there|it may|might|could|will"),
          cue(Status.PLANNED, Reach.INSIDE, "perhaps|maybe ... one|some day"),
          cue(Status.REPLACED, Reach.LIST, "let|lets go of"),
          cue(
              Status.REPLACED,
              Reach.REST,
              "used to exist|sit|stand|go|come|work|talk|speak|share|stay|land|feed|belong"),
          cue(
              Status.NEGATED,
              Reach.SUBJECT,
              "is|are not something|what|anything we|they|i run|use|have|operate|offer|need|support"),
          cue(Status.NEGATED, Reach.SUBJECT, "plays|play no role|part"),
          cue(Status.NEGATED, Reach.SUBJECT, "does|do not come|enter into it|play|this"),
          cue(
              Status.OTHER_PARTY,
              Reach.SUBJECT,
              "is|are what|something other|others ... use|run|have"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "big|bigger|large|larger|small|smaller|rich|richer"
                  + " companies|shops|enterprises|firms|teams|organisations|organizations|hospitals"
                  + "|schools|offices|cities|towns|clubs|farms|practices|banks|universities|museums"
                  + "|libraries|agencies|hotels"
                  + " have|use|run|need"),
          cue(Status.CONSIDERED, Reach.SUBJECT, ": thought|thinking about"),
          cue(Status.PLANNED, Reach.REST, "as|for future work|extension|extensions|improvement"),
          cue(Status.REPLACED, Reach.SUBJECT, "ripped|tore|kicked|threw|thrown it|them|that out"),
          cue(Status.PLANNED, Reach.SUBJECT, "not yet " + WHAT_HAPPENS),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "will|shall be added|introduced|used|adopted|deployed|installed|supported"),
          cue(Status.PLANNED, Reach.SUBJECT, "will follow|come"),
          cue(Status.PLANNED, Reach.SUBJECT, "will|shall do so"),
          cue(Status.PLANNED, Reach.SUBJECT, "will|shall take over"),
          cue(Status.PLANNED, Reach.SUBJECT, "will|shall|would replace|supersede|succeed"),
          cue(Status.PLANNED, Reach.BEYOND, "will|shall replace ... by|with"),
          cue(Status.PLANNED, Reach.BEYOND, "will|shall swap|exchange|substitute ... by|with|for"),
          cue(
              Status.PLANNED,
              Reach.BEYOND,
              "plans|plan|idea|ideas|intention|talk|thought|intend|intends|intended|wants|want|hopes|hope|aims|aim|going|meant|wish|wishes to|of replace|replacing|swap|swapping|exchange"
                  + " ... by|with|for|through"),
          cue(Status.PLANNED, Reach.SUBJECT, "exists|exist on paper"),
          cue(Status.PLANNED, Reach.SUBJECT, "exists|exist only|merely on paper"),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "is|are|remains|stays still|just|only a|an wish|dream|idea|hope|plan"),
          cue(
              Status.DEFERRED,
              Reach.SUBJECT,
              "was|were|is|are|been|being deferred|postponed|shelved|parked|delayed"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been put off|aside"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been put|left on|for hold|later"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been pushed back"),
          cue(Status.DEFERRED, Reach.LIST, "deferred|postponed|shelved|parked"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "future implementation|implementations|iteration|iterations|version|versions"),
          cue(Status.OPTIONAL, Reach.REST, "optionally|optional"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "can|could|may|might be configured|used|deployed|run|hosted|switched"),
          cue(Status.OPTIONAL, Reach.REST, "can|could|may|might use|run|optionally"),
          cue(Status.OPTIONAL, Reach.REST, "you|one|users|we can|could|may|might also"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "can|could|may|might also use|run|be|add|deploy|host|serve|support|work|switch|choose"
                  + "|enable|plug|swap|connect|install|replace|opt|go|try|have|buy|set"),
          cue(Status.OPTIONAL, Reach.REST, "can|could|may|might plug|swap|choose|add|enable|opt"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "is possible to use|run|configure|deploy|host|replace|add|plug|swap|choose"),
          cue(Status.OPTIONAL, Reach.REST, "if you prefer|want|need|like|wish"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are optional"),
          cue(
              Status.OPTIONAL,
              Reach.SUBJECT,
              "is|are all|both|purely|entirely|strictly|completely optional"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are disabled|off|inactive by default"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are only needed|required|necessary if|when|for"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are only used if|when"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "support|integration is|are optional|available"),
          cue(Status.ALTERNATIVE, Reach.LIST, "any ... e.g|like"),
          cue(Status.ALTERNATIVE, Reach.LIST, "any ... such as"),
          cue(
              Status.OPTIONAL,
              Reach.SUBJECT,
              "can|could|may|might ... be"
                  + " used|added|enabled|switched|plugged|swapped|configured|deployed|installed"),
          cue(Status.ALTERNATIVE, Reach.REST, "alternatively"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "considered|considering|evaluated|evaluating|rejected|discussed"),
          cue(Status.CONSIDERED, Reach.REST, "decided|voted|opted|decision|argued against"),
          cue(Status.CONSIDERED, Reach.REST, "tried|trialled|trialed|piloted|prototyped"),
          cue(
              Status.CONSIDERED,
              Reach.LIST,
              "toyed|played|flirted|attempt|attempts|spike|spikes|trial|experiment|experiments|poc|foray"
                  + " with|on|at|into"),
          cue(Status.CONSIDERED, Reach.REST, "why not"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "could|might|would|should have used|chosen|picked|taken|gone|run|built"),
          cue(
              Status.CONSIDERED,
              Reach.BEYOND,
              "chose|chosen|choose|choosing|picked|picking|selected|selecting|favoured|favored|favouring|favoring|preferred|preferring|prefer|prefers|using|use"
                  + " ... over"),
          cue(Status.CONSIDERED, Reach.BEYOND, "prefer|prefers|preferred ... to"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|could|might have been"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|is|are|seemed|become|became|got|grew|being|proved too"
                  + " much|heavy|slow|complex|expensive|big|large|costly|complicated|dear"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were|is|are|seemed overkill"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were on the table"),
          cue(Status.CONSIDERED, Reach.REST, "looked|looking at"),
          cue(Status.CONSIDERED, Reach.REST, "ruled out"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|been|being considered|evaluated|rejected|discussed|ruled|tried"),
          cue(Status.COMPARED, Reach.LIST, "unlike"),
          cue(Status.COMPARED, Reach.BEYOND, "owes|owe|owed ... to"),
          cue(Status.COMPARED, Reach.INSIDE, "does|do what ... does|do|did"),
          cue(Status.COMPARED, Reach.BEYOND, "other|another ... such as"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "mirrors|mirror|mirroring real|actual|popular|existing|commercial"),
          cue(Status.PLANNED, Reach.LIST, "likely to use|adopt|add|introduce|need|try|want"),
          cue(Status.COMPARED, Reach.BEYOND, "other ... like"),
          cue(
              Status.COMPARED,
              Reach.BEYOND,
              "mirrors|mirror|mirroring real|actual|popular|existing|commercial ... such as"),
          cue(
              Status.COMPARED,
              Reach.BEYOND,
              "mimics|mimic|mimicking|emulates|emulate|emulating|imitates|imitate|imitating|simulates|simulate|simulating ... such as"),
          cue(
              Status.COMPARED,
              Reach.BEYOND,
              "mimics|mimic|mimicking|emulates|emulate|emulating|imitates|imitate|imitating|simulates|simulate|simulating ... like"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "mimics|mimic|mimicking|emulates|emulate|emulating|imitates|imitate|imitating"),
          cue(
              Status.COMPARED,
              Reach.BEYOND,
              "mimics|mimic|mimicking|emulates|emulate|emulating|imitates|imitate|imitating ... of"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "built|worked|developed|hosted on|with many|several|various|lots ... :"),
          cue(Status.COMPARED, Reach.LIST, "similar to"),
          cue(
              Status.COMPARED,
              Reach.REST,
              "is|are|was|were|be analogous|comparable|akin|equivalent|similar to"),
          cue(
              Status.COMPARED,
              Reach.REST,
              "is|are|was|were|be roughly|somewhat|quite|very|largely|broadly analogous|comparable|akin|equivalent|similar to"),
          cue(Status.COMPARED, Reach.LIST, "compared to|with"),
          cue(Status.COMPARED, Reach.LIST, "inspired by"),
          cue(Status.COMPARED, Reach.LIST, "modelled|modeled after|on"),
          cue(Status.COMPARED, Reach.LIST, "clone|competitor of|to"),
          cue(Status.CONSIDERED, Reach.BEYOND, "alternatives to|for ... are|include"),
          cue(Status.CONSIDERED, Reach.BEYOND, "alternatives to|for ... exist ... ... :"),
          cue(Status.COMPARED, Reach.LIST, "alternative|alternatives to"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "compatible|wire-compatible|api-compatible|protocol-compatible with"),
          cue(Status.COMPARED, Reach.LIST, "than"),
          cue(Status.COMPARED, Reach.LIST, "in contrast to|with"),
          cue(Status.COMPARED, Reach.LIST, "versus|vs"),
          cue(Status.COMPARED, Reach.LIST, "reminiscent of"),
          cue(Status.COMPARED, Reach.LIST, "resembles that|those of"),
          cue(Status.COMPARED, Reach.LIST, "much like"),
          cue(Status.COMPARED, Reach.LIST, "as with"),
          cue(Status.COMPARED, Reach.LIST, "speaks|speak the"),
          cue(Status.COMPARED, Reach.LIST, "as opposed to"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during|while"
                  + " development|testing|tests|debugging|dev|developing|ci|demos|staging"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "in|on|to|at staging|testing|test|dev|development only|alone"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "only|solely|just in|on|at staging|testing|test|development|dev"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "developer|developer's|developers'|dev laptop|laptops|machine|machines|workstation|workstations"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on|from their|my|his|her|your laptop|laptops|notebook|notebooks"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during local development|testing|tests|debugging|dev|runs|trials"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|at the|our ... demo|demonstration|exhibition|booth"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "locally"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "while|when we|i|you develop|test|debug"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "in dev|development|debug|test|demo mode"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "to develop|test|debug"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "to run the|our|unit tests"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "during the build"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during a|your|the local run|runs|setup|development|environment|start|trial"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "on the|our ci server|pipeline"),
          cue(Status.DEVELOPMENT_ONLY, Reach.LIST, "mock|mocked|fake|stubbed|simulated|emulated"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.SUBJECT,
              "is|are mocked|stubbed|faked|simulated|emulated"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "staging|demo environment|system|server|setup"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on their|our|your|my|a laptop|laptops|workstation|workstations"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during local|automated|unit|integration|end-to-end|the"
                  + " development|testing|tests|test"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "unit|integration test|tests"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "test|dev environment|suite|setup|database|server|double|doubles"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "development environment|setup|database|machine*|server"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on developer|developers ... machine*|laptop*|computer*"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on the|our|their developer|developers ... machine*|laptop*|computer*"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "for local work|use|hacking|experiments"));

  private static final Map<String, List<Cue>> BY_WORD = byWord();

  private static Cue cue(Status status, Reach reach, String pattern) {
    return new Cue(Phrase.of(pattern), status, reach);
  }

  /** The cues that can begin with a word. */
  static List<Cue> beginningWith(String word) {
    return BY_WORD.getOrDefault(word, List.of());
  }

  private static Map<String, List<Cue>> byWord() {
    Map<String, List<Cue>> index = new HashMap<>();
    for (Cue cue : ALL) {
      for (Phrase.Stem stem : cue.phrase().beginnings()) {
        index.computeIfAbsent(stem.word(), w -> new ArrayList<>()).add(cue);
      }
    }
    return index;
  }
}
