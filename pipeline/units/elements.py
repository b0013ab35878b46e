"""What HTML says of its elements, where a reader of pages has to know it."""

from __future__ import annotations

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr svg math audio canvas map object picture video
    """.split()
)
"""Elements of HTML's phrasing content that may stand within a sentence; all others bound a block."""
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements without content or end tag (HTML Living Standard, 13.1.2)."""
ENDS_PARAGRAPH = frozenset(
    """
    address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul
    """.split()
)
"""Elements whose start tag ends an open paragraph (13.1.2.4)."""
RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no text for people and holds no tags."""
ESCAPABLE_RAW_TEXT = frozenset({"title", "textarea"})
"""Elements whose content is text with character references, but without tags."""

FOREIGN = frozenset({"svg", "math"})
"""Elements within which a slash ends a tag's element, as in XML."""
