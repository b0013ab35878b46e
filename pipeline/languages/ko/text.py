"""Korean outside numbers and names: sentence ends, captions, speech, and polyedition's own few words."""

from __future__ import annotations

from pipeline.languages.sentences import SentenceRules

SPEECH_VERBS = frozenset(
    """
    말했다 말한다 밝혔다 밝힌다 전했다 설명했다 설명한다 덧붙였다 덧붙인다 강조했다 강조한다 주장했다 주장한다
    지적했다 지적한다 분석했다 평가했다 내다봤다 경고했다 물었다 답했다 발표했다 언급했다 보도했다 인정했다 말하며 밝히며
    """.split()
)  # fmt: skip

CREDIT_WORDS = frozenset("사진 제공 자료 출처 촬영 연합뉴스 뉴시스 뉴스1 로이터 게티이미지 epa afp ap © pool".split())

SENTENCES = SentenceRules(
    never_final=frozenset("vs mr mrs ms dr st".split()),
    seldom_final=frozenset("a.m p.m u.s u.k u.n inc ltd co corp".split()),
    before_number=frozenset("no vol".split()),
    # 인용을 잇는 조사와 어미: a quotation is carried on by these after its closing mark.
    quote_carriers=SPEECH_VERBS
    | frozenset("라고 이라고 라며 이라며 라면서 이라면서 고 며 면서 라는 이라는 는 하고 라고도 라고까지 등".split()),
    ordinal_stop=True,
)

PHRASES = {
    "editions": "다른 언어로 읽기",
    "index-title": "언어판",
}
