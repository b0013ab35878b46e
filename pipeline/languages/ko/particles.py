"""What Korean writes onto a name, or after it: particles, titles, and the suffixes that make a compound of it.

Particles (조사) after the list in the Standard Korean Language Dictionary and Hangul Orthography § 41 (National
Institute of Korean Language): they are written onto the word before them. Titles may be, and dependent
nouns often are in newspapers, although § 48 parts them.
"""

from __future__ import annotations

import re

PARTICLES = frozenset(
    """
    은 는 이 가 을 를 의 에 에서 에게 에게서 한테 한테서 께 께서 로 으로 로서 으로서 로써 으로써 로부터 으로부터 에로 에의 로의 으로의
    에서의 와의 과의 와 과 이랑 랑 하고 도 만 까지 부터 마저 조차 밖에 뿐 처럼 같이 보다 만큼 대로 마다 치고 커녕 은커녕 는커녕
    서 선 엔 에선 에겐 께선 론 으론 에게선 한텐
    나 이나 나마 이나마 든 이든 든지 이든지 든가 이든가 라도 이라도 야 이야 야말로 이야말로 란 이란 라는 이라는 라고 이라고 라며 이라며
    라면서 이라면서 라면 이라면 이여 며 이며 이요 이에요 예요
    다 이다 였다 이었다 인 이던 이자 이고 고 이지만 지만 이므로 므로 이기 이니 이라 라 였던 이었던 여서 이어서 이어야 여야 이었으며 였으며 임 인데 이며
    일 입니다 이냐 냐 인가 이었고 였고 이었을 였을 인지 이란다 란다
    """.split()
)  # fmt: skip

SUFFIXES = frozenset(
    """
    군 인 산 제 식 형 어 계 발 행 령 측 당국 정부 국민 국적 군대 당 내 외 간 전 후 때 대 별 판 파 들 네 쪽 편 등 등지 중 형제 부부 일가 정권 체제 정상
    시 주 도 군도 섬 성 현 구 읍 면 동 리 강 해 만 산맥 반도 호 사막 공항 지역 지방 일대 전역 방면 북부 남부 동부 서부 중부 국경 전선 영토 본토 영내 해역
    연방 공화국 왕국 제국 대사관 대사 총영사관 외교부 외무부 국방부 법원 의회 하원 상원 대표팀 대표 선수 선수단 팀 사람 말 인들
    정보당국 병사 병력 군인 장교
    지 신문 통신 방송 뉴스 사 사장 본사 회사 그룹 재단 협회 대학 대학교 병원 은행 증권 전자 자동차 편집장 기자
    급 호기 미사일 탄 탄도미사일 전차 포 시스템
    전 전쟁 경제 기업 언론 매체 사회 동포 교포 출신 화 학 어선 선박 육군 해군 공군 함대 국기
    항 항만 역 대교 운하 댐 곶 광장 거리 대성당 성당 주민 시민 출신 주재 소재
    """.split()
)  # fmt: skip

TITLES = frozenset(
    """
    씨 님 군 옹 여사 선생 선생님 대통령 부통령 총리 부총리 수상 주석 국가주석 위원장 부위원장 국무위원장 총비서 서기 서기장 총서기 장관 차관 국장
    부국장 부장 부부장 과장 차장 실장 팀장 부팀장 단장 처장 청장 원장 총장 사무총장 사무차장 의장 부의장 의원 상원의원 하원의원 주지사 시장 지사 대사 특사 공사 총영사
    대변인 보좌관 안보보좌관 고문 자문 비서 비서관 수석 사령관 총사령관 참모총장 합참의장 장군 대장 중장 소장 준장 대령 중령 소령 대위 중위 소위
    상장 원수 제독 병장 상병 하사 중사 상사 회장 부회장 사장 부사장 대표 대표이사 이사 이사장 전무 상무 본부장 센터장 소장 연구원 연구위원 교수 박사
    강사 교사 변호사 검사 판사 의사 기자 특파원 앵커 편집장 작가 감독 코치 선수 배우 가수 분석가 전문가 후보 당선인 전대통령 국왕 왕 여왕 왕세자 왕자 공주 황제 교황
    추기경 주교 신부 목사 스님 정권 일가 형제 부부 가족 가문 부자 남매 집안
    부상 총재 부총재 부주석 외교부장 국방부장 상무위원 위원 당대표 원내대표
    """.split()
)  # fmt: skip
"""Those of one syllable that are also the end of other words (인도양, the Indian Ocean) stand apart: 김 양."""


def _one_of(words: frozenset[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


# 국방정보국 + 장: whoever heads a body is called by its name.
_HEAD = "(?<=[국원부실청처회당팀단서소대])장"
# One suffix of one syllable, so that 네, 시 and what follows don't make 인도네시아 of 인도.
_SHORT = _one_of(frozenset(suffix for suffix in SUFFIXES if len(suffix) == 1))
_LONG = _one_of(frozenset(suffix for suffix in SUFFIXES | TITLES if len(suffix) > 1) | {"씨", "님", "옹"})
_LAST = "[들측등쪽내]"
_PARTICLES = rf"(?:{_one_of(PARTICLES)}){{0,3}}(?![가-힣])"
TAIL = re.compile(rf"(?:{_HEAD}|{_SHORT})?(?:{_LONG}){{0,2}}{_LAST}?{_PARTICLES}")
"""All that may follow a name up to the word's end; each part comes at most three times, so a match is short work."""
PARTICLE = re.compile(_PARTICLES)
"""Particles alone up to the word's end."""
TITLE = re.compile(
    rf" ?(?:(?<= )(?:전|현|신임|당시) )?(?:(?<= )[가-힣]{{1,6}}?)?{_one_of(TITLES | {'양'})}{_PARTICLES}"
)
"""A title behind a family name, apart or written onto it: 이 대통령은, 이 전 대통령, 왕 외교부장, 이씨."""
