# ruff: noqa: E501
"""Given names, and some family names, with their established forms in Ukrainian and Korean.

English spelling does not tell how a name is said, and a Slavic given name is written in Ukrainian by its Ukrainian
counterpart (Orthography of 2019, § 144). One entry: Latin spellings parted by "/", the Ukrainian form, the Korean
form; "-" where the rules of the language yield it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_GIVEN = """
[english]
Aaron Аарон 에런; Abigail Ебігейл 애비게일; Abraham Абрагам 에이브러햄; Adam Адам 애덤; Adrian Адріан 에이드리언; Aidan Ейдан 에이든
Alan/Allan Алан 앨런; Allen Аллен 앨런; Alastair/Alistair Алістер 앨리스터; Albert Альберт 앨버트; Alex Алекс 알렉스
Alexander Александр 알렉산더; Alexandra Александра 알렉산드라; Alfred Альфред 앨프리드; Alice Еліс 앨리스; Alison/Allison Елісон 앨리슨
Amanda Аманда 어맨다; Amelia Амелія 어밀리아; Amy Емі 에이미; Andrea Андреа 앤드리아; Andrew Ендрю 앤드루; Andy Енді 앤디
Angela Анджела 앤절라; Angus Ангус 앵거스; Ann/Anne Енн 앤; Anna Анна 애나; Anthony/Antony Ентоні 앤서니; April Ейпріл 에이프릴
Archie Арчі 아치; Arnold Арнольд 아널드; Arthur Артур 아서; Ashley Ешлі 애슐리; Ashton Ештон 애슈턴; Audrey Одрі 오드리
Barack Барак 버락; Barbara Барбара 바버라; Barry Баррі 배리; Beatrice Беатріс 비어트리스; Ben Бен 벤; Benjamin Бенджамін 벤저민
Bernard Бернард 버나드; Bernie Берні 버니; Beth Бет 베스; Bill Білл 빌; Billy Біллі 빌리; Bob Боб 밥; Bobby Боббі 보비; Brad Бред 브래드
Bradley Бредлі 브래들리; Brandon Брендон 브랜던; Brenda Бренда 브렌다; Brendan Брендан 브렌던; Brett Бретт 브렛
Brian/Bryan Браян 브라이언; Bridget Бріджет 브리짓; Bruce Брюс 브루스; Caleb Калеб 케일럽; Calvin Келвін 캘빈; Cameron Кемерон 캐머런
Carl Карл 칼; Carol Керол 캐럴; Caroline Керолайн 캐럴라인; Carolyn Керолін 캐럴린; Carrie Керрі 캐리; Catherine/Katherine Кетрін 캐서린
Cathy/Kathy Кеті 캐시; Cecil Сесіл 세실; Charles Чарльз 찰스; Charlie Чарлі 찰리; Charlotte Шарлотта 샬럿; Chelsea Челсі 첼시
Chloe Хлоя 클로이; Chris Кріс 크리스; Christian Крістіан 크리스천; Christina Крістіна 크리스티나; Christine Крістін 크리스틴
Christopher Крістофер 크리스토퍼; Chuck Чак 척; Claire/Clare Клер 클레어; Clara Клара 클라라; Clark Кларк 클라크; Clayton Клейтон 클레이턴
Colin Колін 콜린; Connor/Conor Коннор 코너; Craig Крейг 크레이그; Curtis Кертіс 커티스; Cynthia Синтія 신시아; Daisy Дейзі 데이지
Dale Дейл 데일; Dan Ден 댄; Dana Дана 데이나; Daniel Деніел 대니얼; Danny Денні 대니; Darren Даррен 대런; Dave Дейв 데이브
David Девід 데이비드; Dean Дін 딘; Deborah Дебора 데버라; Dennis Денніс 데니스; Derek Дерек 데릭; Diana Діана 다이애나; Diane Даян 다이앤
Dick Дік 딕; Dominic Домінік 도미닉; Don Дон 돈; Donald Дональд 도널드; Donna Донна 도나; Dorothy Дороті 도러시; Doug Даг 더그
Douglas Дуглас 더글러스; Duncan Данкан 덩컨; Dylan Ділан 딜런; Earl Ерл 얼; Ed Ед 에드; Eddie Едді 에디; Edgar Едгар 에드거
Edith Едіт 이디스; Edmund Едмунд 에드먼드; Edward Едвард 에드워드; Edwin Едвін 에드윈; Eileen Айлін 아일린; Elaine Елейн 일레인
Eleanor Елеонора 엘리너; Elizabeth Елізабет 엘리자베스; Ella Елла 엘라; Ellen Еллен 엘런; Ellie Еллі 엘리; Elliot/Elliott Елліот 엘리엇
Elon Ілон 일론; Emily Емілі 에밀리; Emma Емма 에마; Eric/Erik Ерік 에릭; Ernest Ернест 어니스트; Ethan Ітан 이선; Eugene Юджин 유진
Eva Єва 에바; Evan Еван 에번; Eve Єва 이브; Evelyn Евелін 이블린; Faith Фейт 페이스; Felix Фелікс 필릭스; Fiona Фіона 피오나
Florence Флоренс 플로렌스; Frances/Francis Френсіс 프랜시스; Frank Френк 프랭크; Franklin Франклін 프랭클린; Fred Фред 프레드
Frederick Фредерік 프레더릭; Gabriel Габріель 게이브리얼; Gareth Гарет 개러스; Gary Гері 게리; Gavin Гевін 개빈; Geoff Джефф 제프
Geoffrey/Jeffrey Джеффрі 제프리; George Джордж 조지; Gerald Джеральд 제럴드; Gilbert Гілберт 길버트; Glen/Glenn Гленн 글렌
Gloria Глорія 글로리아; Gordon Гордон 고든; Grace Грейс 그레이스; Graham/Graeme Грем 그레이엄; Grant Грант 그랜트; Greg Грег 그레그
Gregory Грегорі 그레고리; Hannah Ганна 해나; Harold Гарольд 해럴드; Harriet Гаррієт 해리엇; Harry Гаррі 해리; Harvey Гарві 하비
Heather Гезер 헤더; Helen Гелен 헬렌; Henry Генрі 헨리; Herbert Герберт 허버트; Hilary/Hillary Гілларі 힐러리; Holly Голлі 홀리
Howard Говард 하워드; Hugh Г'ю 휴; Hugo Гуго 휴고; Hunter Гантер 헌터; Ian Ієн 이언; Irene Ірен 아이린; Isaac Айзек 아이작
Isabel Ізабель 이저벨; Isabella Ізабелла 이저벨라; Ivy Айві 아이비; Jack Джек 잭; Jackie Джекі 재키; Jacob Джейкоб 제이컵; Jake Джейк 제이크
James Джеймс 제임스; Jamie Джеймі 제이미; Jane Джейн 제인; Janet Джанет 재닛; Jared Джаред 재러드; Jason Джейсон 제이슨
Jay Джей 제이; Jean Джин 진; Jeff Джефф 제프; Jennifer Дженніфер 제니퍼; Jenny Дженні 제니; Jeremy Джеремі 제러미; Jerome Джером 제롬
Jerry Джеррі 제리; Jesse Джессі 제시; Jessica Джессіка 제시카; Jill Джилл 질; Jim Джим 짐; Jimmy Джиммі 지미; Joan Джоан 조앤
Joanna Джоанна 조애나; Joe Джо 조; Joel Джоел 조엘; John/Jon Джон 존; Johnny Джонні 조니; Jonathan Джонатан 조너선; Jordan Джордан 조던
Joseph Джозеф 조지프; Josh Джош 조시; Joshua Джошуа 조슈아; Joy Джой 조이; Joyce Джойс 조이스; Judith Джудіт 주디스; Judy Джуді 주디
Julia Джулія 줄리아; Julian Джуліан 줄리언; Julie Джулі 줄리; Justin Джастін 저스틴; Kamala Камала 카멀라; Karen Карен 캐런
Kate Кейт 케이트; Kathleen Кетлін 캐슬린; Katie Кеті 케이티; Keir Кір 키어; Keith Кіт 키스; Kelly Келлі 켈리; Ken Кен 켄
Kenneth Кеннет 케네스; Kevin Кевін 케빈; Kim Кім 킴; Kurt Курт 커트; Kyle Кайл 카일; Avril Евріл 애브릴; Wes Вес 웨스; Joel Джоел 조엘; Rand Ренд 랜드; Larry Ларрі 래리; Laura Лора 로라; Lauren Лорен 로런
Laurence/Lawrence Лоуренс 로런스; Leah Лія 리아; Lee Лі 리; Leo Лео 리오; Leon Леон 리언; Leonard Леонард 레너드; Leslie Леслі 레슬리
Lewis/Louis Льюїс 루이스; Liam Ліам 리엄; Lily Лілі 릴리; Linda Лінда 린다; Lindsay/Lindsey Ліндсі 린지; Lisa Ліза 리사; Liz Ліз 리즈
Lloyd Ллойд 로이드; Lucas Лукас 루커스; Lucy Люсі 루시; Luke Люк 루크; Lydia Лідія 리디아; Lynn Лінн 린; Madeleine Мадлен 매들린
Malcolm Малкольм 맬컴; Marc/Mark Марк 마크; Marcus Маркус 마커스; Margaret Маргарет 마거릿; Maria Марія 마리아; Marie Марі 마리
Marilyn Мерилін 메릴린; Martha Марта 마사; Martin Мартін 마틴; Mary Мері 메리; Matt Метт 맷; Matthew Меттью 매슈; Maurice Моріс 모리스
Max Макс 맥스; Megan Меган 메건; Melanie Мелані 멜라니; Melissa Мелісса 멀리사; Michael Майкл 마이클; Michelle Мішель 미셸; Mick Мік 믹
Mike Майк 마이크; Mitch Мітч 미치; Molly Моллі 몰리; Monica Моніка 모니카; Morgan Морган 모건; Nancy Ненсі 낸시; Natalie Наталі 내털리
Nathan Нейтан 네이선; Neil/Neal Ніл 닐; Nicholas Ніколас 니컬러스; Nick Нік 닉; Nicola Нікола 니컬라; Nicole Ніколь 니콜; Nigel Найджел 나이절
Nikki Ніккі 니키; Noah Ной 노아; Noel Ноель 노엘; Nora/Norah Нора 노라; Norman Норман 노먼; Oliver Олівер 올리버; Olivia Олівія 올리비아
Oscar Оскар 오스카; Owen Овен 오언; Pamela Памела 패멀라; Pat Пет 팻; Patricia Патриція 퍼트리샤; Patrick Патрік 패트릭; Paul Пол 폴
Paula Пола 폴라; Peggy Пеггі 페기; Penny Пенні 페니; Pete Піт 피트; Peter Пітер 피터; Phil Філ 필; Philip/Phillip Філіп 필립
Phoebe Фібі 피비; Rachel Рейчел 레이철; Ralph Ральф 랠프; Randy Ренді 랜디; Ray Рей 레이; Raymond Реймонд 레이먼드; Rebecca Ребекка 리베카
Rex Рекс 렉스; Richard Річард 리처드; Rick Рік 릭; Rishi Ріші 리시; Rob Роб 롭; Robert Роберт 로버트; Robin Робін 로빈; Rod Род 로드
Roger Роджер 로저; Ron Рон 론; Ronald Рональд 로널드; Rory Рорі 로리; Rose Роуз 로즈; Ross Росс 로스; Roy Рой 로이; Russell Расселл 러셀
Ruth Рут 루스; Ryan Раян 라이언; Sally Саллі 샐리; Sam Сем 샘; Samantha Саманта 서맨사; Samuel Семюел 새뮤얼; Sandra Сандра 샌드라
Sara/Sarah Сара 세라; Scott Скотт 스콧; Sean/Shaun/Shawn Шон 숀; Sharon Шерон 샤론; Sheila Шейла 실라; Shirley Ширлі 셜리
Sidney/Sydney Сідней 시드니; Simon Саймон 사이먼; Sophia Софія 소피아; Sophie Софі 소피; Spencer Спенсер 스펜서; Stanley Стенлі 스탠리
Stella Стелла 스텔라; Stephanie Стефані 스테퍼니; Stephen/Steven Стівен 스티븐; Steve Стів 스티브; Stewart/Stuart Стюарт 스튜어트
Sue Сью 수; Susan Сьюзен 수전; Suzanne Сюзанна 수잰; Sylvia Сильвія 실비아; Ted Тед 테드; Teresa/Theresa Тереза 테리사
Terry Террі 테리; Theodore Теодор 시어도어; Thomas Томас 토머스; Tim Тім 팀; Timothy Тімоті 티머시; Tina Тіна 티나; Todd Тодд 토드
Tom Том 톰; Tony Тоні 토니; Tracy/Tracey Трейсі 트레이시; Trevor Тревор 트레버; Tyler Тайлер 타일러; Valerie Валері 밸러리
Vanessa Ванесса 버네사; Vernon Вернон 버넌; Victor Віктор 빅터; Victoria Вікторія 빅토리아; Vincent Вінсент 빈센트; Virginia Вірджинія 버지니아
Walter Волтер 월터; Warren Воррен 워런; Wayne Вейн 웨인; Wendy Венді 웬디; Will Вілл 윌; William Вільям 윌리엄; Winston Вінстон 윈스턴
Zachary Закарі 재커리; Zoe Зої 조이; Boris Борис 보리스; Sabrina Сабріна 사브리나; Karine Карін 카린
[german]
Olaf Олаф 올라프; Angela Ангела 앙겔라; Annalena Анналена 아날레나; Friedrich Фрідріх 프리드리히; Boris Борис 보리스; Frank Франк 프랑크
Walter Вальтер 발터; Christian Крістіан 크리스티안; Hans Ганс 한스; Heinrich Генріх 하인리히; Helmut Гельмут 헬무트; Horst Горст 호르스트
Jürgen/Juergen/Jurgen Юрген 위르겐; Jörg/Joerg Йорг 외르크; Johann Йоганн 요한; Johannes Йоганнес 요하네스; Karl Карл 카를
Kurt Курт 쿠르트; Carsten/Karsten Карстен 카르스텐; Christine Крістіне 크리스티네; Nils Нільс 닐스; Tobias Тобіас 토비아스; Florian Флоріан 플로리안
Sebastian Себастьян 제바스티안; Michael Міхаель 미하엘; Peter Петер 페터; Klaus Клаус 클라우스; Konrad Конрад 콘라트; Ludwig Людвіг 루트비히; Manfred Манфред 만프레트; Markus Маркус 마르쿠스; Otto Отто 오토
Rainer/Reiner Райнер 라이너; Rudolf Рудольф 루돌프; Sahra Сара 자라; Sigmar Зігмар 지그마어; Stefan Штефан 슈테판; Thomas Томас 토마스
Ulrich Ульріх 울리히; Ursula Урсула 우르줄라; Uwe Уве 우베; Werner Вернер 베르너; Wilhelm Вільгельм 빌헬름; Wolfgang Вольфганг 볼프강
Günter/Günther Гюнтер 귄터; Gerhard Гергард 게르하르트; Alice Аліса 알리스; Matthias Маттіас 마티아스; Andreas Андреас 안드레아스
Jens Єнс 옌스; Lars Ларс 라르스; Sven Свен 스벤; Dieter Дітер 디터; Ingrid Інгрід 잉그리트; Nancy Ненсі 낸시; Adolf Адольф 아돌프
[french]
Emmanuel Еммануель 에마뉘엘; François/Francois Франсуа 프랑수아; Jean Жан 장; Noël/Noel Ноель 노엘; Jacques Жак 자크; Pierre П'єр 피에르; Louis Луї 루이
Charles Шарль 샤를; Michel Мішель 미셸; Nicolas Ніколя 니콜라; Philippe Філіпп 필리프; Marine Марін 마린; Marie Марі 마리
Luc Люк 뤼크; Paul Поль 폴; Claude Клод 클로드; Henri Анрі 앙리; André Андре 앙드레; René Рене 르네; Gérard Жерар 제라르; Guy Гі 기
Antoine Антуан 앙투안; Bernard Бернар 베르나르; Bruno Брюно 브뤼노; Catherine Катрін 카트린; Christophe Крістоф 크리스토프
Dominique Домінік 도미니크; Édouard/Edouard Едуар 에두아르; Élisabeth Елізабет 엘리자베트; Gabriel Габріель 가브리엘; Georges Жорж 조르주
Jordan Жордан 조르당; Laurent Лоран 로랑; Lionel Ліонель 리오넬; Olivier Олів'є 올리비에; Pascal Паскаль 파스칼; Raphaël Рафаель 라파엘
Sébastien Себастьєн 세바스티앵; Stéphane Стефан 스테판; Thierry Тьєррі 티에리; Yves Ів 이브; Valérie Валері 발레리; Didier Дідьє 디디에
[italian]
Giorgia Джорджа 조르자; Giuseppe Джузеппе 주세페; Sergio Серджо 세르조; Mario Маріо 마리오; Matteo Маттео 마테오; Silvio Сільвіо 실비오
Antonio Антоніо 안토니오; Giovanni Джованні 조반니; Francesco Франческо 프란체스코; Paolo Паоло 파올로; Luigi Луїджі 루이지; Guido Гвідо 귀도
Enrico Енріко 엔리코; Federico Федеріко 페데리코; Marco Марко 마르코; Carlo Карло 카를로; Romano Романо 로마노; Leonardo Леонардо 레오나르도
[spanish]
Pedro Педро 페드로; Carlos Карлос 카를로스; José/Jose Хосе 호세; Juan Хуан 후안; Luis Луїс 루이스; Miguel Мігель 미겔; Fernando Фернандо 페르난도
Francisco Франсіско 프란시스코; Javier Хав'єр 하비에르; Jorge Хорхе 호르헤; Manuel Мануель 마누엘; Mariano Маріано 마리아노; Diego Дієго 디에고
Nicolás Ніколас 니콜라스; Hugo Уго 우고; Raúl/Raul Рауль 라울; Fidel Фідель 피델; Pablo Пабло 파블로; Santiago Сантьяго 산티아고
Josep Жузеп 주제프; Alberto Альберто 알베르토; Gustavo Густаво 구스타보; Ángel/Angel Анхель 앙헬; Rafael Рафаель 라파엘; Andrés Андрес 안드레스
[portuguese]
António Антоніу 안토니우; João/Joao Жуан 주앙; Luiz Луїс 루이스; Jair Жаїр 자이르; Cristiano Кріштіану 크리스티아누
[polish]
Andrzej Анджей 안제이; Donald Дональд 도날트; Radosław/Radoslaw Радослав 라도스와프; Mateusz Матеуш 마테우시; Jarosław/Jaroslaw Ярослав 야로스와프
Lech Лех 레흐; Karol Кароль 카롤; Krzysztof Кшиштоф 크시슈토프; Rafał/Rafal Рафал 라파우; Tomasz Томаш 토마시; Bronisław/Bronislaw Броніслав 브로니스와프
Zbigniew Збігнєв 즈비그니에프; Władysław/Wladyslaw Владислав 브와디스와프; Stanisław/Stanislaw Станіслав 스타니스와프; Jacek Яцек 야체크
Aleksander Александер 알렉산데르; Wojciech Войцех 보이치에흐; Paweł/Pawel Павел 파베우; Piotr Пйотр 피오트르; Jerzy Єжи 예지
Mariusz Маріуш 마리우시; Beata Беата 베아타; Szymon Шимон 시몬; Agnieszka Агнешка 아그니에슈카; Małgorzata Малгожата 마우고자타
[turkish]
Recep Реджеп 레제프; Tayyip Таїп 타이이프; Hakan Гакан 하칸; Mustafa Мустафа 무스타파; Kemal Кемаль 케말; Ahmet Ахмет 아흐메트; Mehmet Мехмет 메흐메트
Abdullah Абдулла 압둘라; Bülent Бюлент 뷜렌트; İbrahim Ібрагім 이브라힘; Ekrem Екрем 에크렘; Binali Біналі 비날리; Hulusi Хулусі 훌루시; Ömer Омер 외메르
Süleyman Сулейман 쉴레이만; Yaşar/Yasar Яшар 야샤르; Selçuk/Selcuk Сельчук 셀추크; Haluk Халук 할루크; Tansu Тансу 탄수; Devlet Девлет 데블레트
[arabic]
Mohammed/Mohammad/Muhammad/Mohamed Мухаммед 무함마드; Bashar Башар 바샤르; Salman Салман 살만; Ali Алі 알리; Hassan/Hasan Хасан 하산
Hussein/Hussain Хусейн 후세인; Ahmed/Ahmad Ахмед 아흐마드; Abdullah Абдулла 압둘라; Omar Омар 오마르; Khalid/Khaled Халед 칼리드; Ibrahim Ібрагім 이브라힘
Ebrahim Ебрагім 에브라힘; Yasser Ясір 야세르; Saddam Саддам 사담; Muammar Муаммар 무아마르; Abdel Абдель 압델; Fattah Фаттах 파타; Osama Усама 오사마
Ayman Айман 아이만; Yahya Ях'я 야흐야; Ismail Ісмаїл 이스마일; Mahmoud Махмуд 마흐무드; Hosni Хосні 호스니; Faisal Фейсал 파이살; Tamim Тамім 타밈
Masoud Масуд 마수드; Hamid Хамід 하미드; Abbas Аббас 아바스; Javad Джавад 자바드; Ruhollah Рухолла 루홀라; Mahdi Махді 마흐디; Qasem Касем 가셈
[nordic]
Jens Єнс 옌스; Lars Ларс 라르스; Mette Метте 메테; Ulf Ульф 울프; Magdalena Магдалена 마그달레나; Anders Андерс 안데르스; Olof Улоф 올로프
Erna Ерна 에르나; Jonas Йонас 요나스; Sanna Санна 산나; Sauli Саулі 사울리; Alexander Александр 알렉산데르; Kaja Кая 카야; Alar Алар 알라르
Carl Карл 칼; Bjorn/Björn Бйорн 비에른; Sven Свен 스벤; Gustav Густав 구스타브; Margot Марго 마르고트; Pål Пол 폴; Antti Антті 안티; Petteri Петтері 페테리
[dutch]
Mark Марк 마르크; Geert Герт 헤이르트; Vincent Вінсент 빈센트; Dick Дік 딕; Jan Ян 얀; Kajsa Кайса 카이사; Frans Франс 프란스; Wopke Вопке 봅커
Pieter Пітер 피터르; Ruud Рууд 뤼트; Willem Віллем 빌럼; Rob Роб 롭; Johan Йоган 요한; Hendrik Гендрік 헨드릭; Kasper Каспер 카스퍼르
[european]
Viktor Віктор 빅토르; Péter Петер 페테르; Petr Петр 페트르; Robert Роберт 로베르트; Maia Мая 마이아; Andrej Андрей 안드레이; Zuzana Зузана 주자나
Václav/Vaclav Вацлав 바츨라프; Miloš/Milos Мілош 밀로시; Aleksandar Александар 알렉산다르; Slobodan Слободан 슬로보단; Gitanas Гітанас 기타나스
Klaus Клаус 클라우스; László Ласло 라슬로; Ferenc Ференц 페렌츠; Edgars Едгарс 에드가르스; Kyriakos Кіріакос 키리아코스; Alexis Алексіс 알렉시스
Zoran Зоран 조란; Ivica Івіца 이비차; Ingrida Інгріда 잉그리다; Nicolae Ніколає 니콜라에; Rumen Румен 루멘; Boyko Бойко 보이코; Edi Еді 에디
"""

_SLAVIC = """
[ukrainian]
Volodymyr/Wolodymyr Володимир; Oleksandr/Olexandr Олександр; Oleksandra Олександра; Oleksii/Oleksiy/Olexiy/Oleksij Олексій; Andrii/Andriy/Andrij Андрій
Serhii/Serhiy/Sergiy/Sergii/Serhij Сергій; Yurii/Yuriy/Iurii Юрій; Dmytro Дмитро; Mykola Микола; Mykhailo/Mykhaylo Михайло; Mykyta Микита
Vasyl Василь; Vasylyna Василина; Petro Петро; Pavlo Павло; Ihor Ігор; Oleh Олег; Kyrylo Кирило; Yevhen/Yevgen/Ievgen/Evhen Євген; Yevhenii/Yevheniy/Yevgenii Євгеній
Yevheniia/Yevhenia/Ievgeniia Євгенія; Anatolii/Anatoliy Анатолій; Valerii/Valeriy Валерій; Valeriia/Valeria Валерія; Vitalii/Vitaliy/Vitali Віталій; Hennadii/Hennadiy/Gennadii/Gennadiy Геннадій
Arsenii/Arseniy Арсеній; Arsen Арсен; Heorhii/Heorhiy/Georgii Георгій; Hryhorii/Hryhoriy/Grygorii/Grygoriy Григорій; Taras Тарас; Bohdan Богдан; Bohdana Богдана; Stepan Степан
Ostap Остап; Nazar Назар; Nazarii/Nazariy Назарій; Orest Орест; Ivan Іван; Ivanna Іванна; Roman Роман; Ruslan Руслан; Rustem Рустем; Denys Денис; Maksym/Maxym Максим; Vadym Вадим
Artem Артем; Artur Артур; Anton Антон; Bohuslav Богуслав; Borys Борис; Danylo Данило; Davyd Давид; Demian Дем'ян; Emil Еміль; Fedir Федір; Felix Фелікс; Hlib/Glib Гліб; Hnat Гнат
Illia/Illya Ілля; Yakiv Яків; Yaroslav Ярослав; Yaroslava Ярослава; Yehor Єгор; Yelyzaveta/Yelizaveta Єлизавета; Yosyp Йосип; Zakhar Захар; Zinovii/Zynovii Зиновій; Zoriana/Zoryana Зоряна
Klym Клим; Kornii Корній; Kostiantyn/Kostyantyn Костянтин; Kuzma Кузьма; Lev Лев; Leonid Леонід; Levko Левко; Luka Лука; Lukian Лук'ян; Makar Макар; Marian Мар'ян; Mariana/Maryana/Marianna Мар'яна
Markiian/Markian/Markiyan Маркіян; Marko Марко; Matvii/Matviy Матвій; Myron Мирон; Myroslav Мирослав; Myroslava Мирослава; Mstyslav Мстислав; Nestor Нестор; Omelian Омелян; Onufrii Онуфрій
Panas Панас; Panteleimon Пантелеймон; Pylyp Пилип; Prokip Прокіп; Radyslav Радислав; Rostyslav Ростислав; Samiilo Самійло; Semen Семен; Sviatoslav/Svyatoslav Святослав; Solomiia/Solomiya/Solomia Соломія
Sofiia/Sofiya/Sofia Софія; Spyrydon Спиридон; Stanislav Станіслав; Tymofii/Tymofiy Тимофій; Tymur Тимур; Trokhym Трохим; Ustym Устим; Viacheslav/Vyacheslav В'ячеслав; Viktor Віктор
Viktoriia/Viktoriya/Viktoria Вікторія; Vladyslav Владислав; Vladyslava Владислава; Vsevolod Всеволод; Khrystyna Христина; Kateryna Катерина; Olena Олена; Olha/Olga Ольга; Oksana Оксана
Iryna Ірина; Inna Інна; Halyna Галина; Hanna Ганна; Anna Анна; Anastasiia/Anastasiya/Anastasia Анастасія; Alina Аліна; Alla Алла; Daria/Dariia/Dariya/Darya Дарія; Daryna Дарина; Diana Діана; Dina Діна
Emma Емма; Inha Інга; Karyna/Karina Каріна; Kira Кіра; Klara Клара; Larysa Лариса; Lesia/Lesya Леся; Lidiia/Lidiya/Lidia Лідія; Liliia/Liliya/Lilia Лілія; Lina Ліна; Liubov/Lyubov Любов; Liudmyla/Lyudmyla/Ludmyla Людмила
Maria/Mariia/Mariya Марія; Maryna Марина; Marta Марта; Margaryta/Marharyta Маргарита; Melaniia/Melaniya Меланія; Nadiia/Nadiya/Nadia Надія; Natalia/Nataliia/Nataliya Наталія; Natalka Наталка; Nina Ніна; Odarka Одарка
Oresta Ореста; Orysia/Orysya Орися; Polina Поліна; Raisa Раїса; Ruslana Руслана; Snizhana Сніжана; Stefaniia/Stefaniya Стефанія; Svitlana Світлана; Tamara Тамара; Tetiana/Tetyana Тетяна; Uliana/Ulyana Уляна
Valentyn Валентин; Valentyna Валентина; Vasylisa Василіса; Vira Віра; Veronika Вероніка; Violetta Віолетта; Vita Віта; Yana Яна; Yuliia/Yuliya/Yulia/Iuliia Юлія; Yulian Юліан; Yustyna Юстина; Zhanna Жанна; Zlata Злата
Zoia/Zoya Зоя; Heorhiy Георгій; Kseniia/Kseniya/Ksenia Ксенія; Tymofei Тимофей; Vakhtanh Вахтанг; Refat Рефат; Mustafa Мустафа; Roksolana Роксолана; Lilia Лілія; Slava Слава; Sashko Сашко; Yan Ян; Eduard Едуард; German/Herman Герман
[russian]
Vladimir Володимир; Alexander/Aleksandr/Alexandr/Aleksander Олександр; Alexandra/Aleksandra Олександра; Alexei/Alexey/Aleksei/Aleksey Олексій; Andrei/Andrey Андрій; Sergei/Sergey Сергій
Yuri/Yury/Yuriy Юрій; Dmitry/Dmitri/Dmitriy/Dmitrii Дмитро; Nikolai/Nikolay Микола; Mikhail Михайло; Nikita Микита; Vasily/Vasili/Vassily Василь; Pyotr/Petr Петро; Pavel Павло; Igor Ігор; Oleg Олег
Kirill Кирило; Yevgeny/Evgeny/Evgeni/Yevgeni/Evgeniy/Evgenii Євген; Yevgenia/Evgenia/Evgeniya Євгенія; Anatoly/Anatoli Анатолій; Valery/Valeri Валерій; Vitaly Віталій; Gennady/Gennadi Геннадій
Arseny Арсеній; Georgy/Georgi Георгій; Grigory/Grigori/Grigoriy Григорій; Bogdan Богдан; Ivan Іван; Roman Роман; Ruslan Руслан; Denis Денис; Maxim/Maksim Максим; Vadim Вадим; Artyom Артем; Anton Антон
Boris Борис; Daniil/Danila Данило; David Давид; Fyodor/Fedor Федір; Gleb Гліб; Ilya/Ilia Ілля; Yakov Яків; Yaroslav Ярослав; Yegor/Egor Єгор; Yelena/Elena Олена; Yekaterina/Ekaterina Катерина
Konstantin Костянтин; Leonid Леонід; Lev Лев; Lyudmila/Ludmila Людмила; Maria/Mariya/Mariia Марія; Margarita Маргарита; Marina Марина; Matvey Матвій; Natalia/Natalya Наталія; Olga Ольга; Irina Ірина; Galina Галина
Ramzan Рамзан; Rustam Рустам; Semyon Семен; Stanislav Станіслав; Svetlana Світлана; Tatiana/Tatyana Тетяна; Timur Тимур; Timofey Тимофій; Valentin Валентин; Valentina Валентина; Viktor Віктор; Viktoria Вікторія
Vladislav Владислав; Vyacheslav/Viacheslav В'ячеслав; Yulia/Yuliya Юлія; Ksenia/Kseniya/Xenia Ксенія; Elvira Ельвіра; Eduard Едуард; Iosif Йосип; Joseph Йосип; Arkady/Arkadi Аркадій; Rodion Родіон; Ella Елла
Rostislav Ростислав; Svyatoslav Святослав; Zakhar Захар; Vera Віра; Nadezhda Надія; Lyubov Любов; Daria/Darya Дарія; Anastasia/Anastasiya Анастасія; Polina Поліна; Oksana Оксана; Yana Яна; Aram Арам; Akhmed Ахмед; Magomed Магомед
"""

_FAMILY = """
Adams Адамс 애덤스; Allen Аллен 앨런; Anderson Андерсон 앤더슨; Austin Остін 오스틴; Bailey Бейлі 베일리; Baker Бейкер 베이커; Barnes Барнс 반스
Bell Белл 벨; Bennett Беннетт 베넷; Biden Байден 바이든; Blair Блер 블레어; Blinken Блінкен 블링컨; Bolton Болтон 볼턴; Brady Брейді 브레이디; Brown Браун 브라운
Bush Буш 부시; Butler Батлер 버틀러; Cameron Кемерон 캐머런; Campbell Кемпбелл 캠벨; Carter Картер 카터; Charles Чарльз 찰스
Chomsky Чомскі 촘스키; Churchill Черчилль 처칠; Clark/Clarke Кларк 클라크; Clinton Клінтон 클린턴; Collins Коллінз 콜린스; Cook Кук 쿡; Cooper Купер 쿠퍼
Cox Кокс 콕스; Davies Девіс 데이비스; Davis Девіс 데이비스; Edwards Едвардс 에드워즈; Evans Еванс 에번스; Foster Фостер 포스터; Garcia Гарсія 가르시아
Gates Гейтс 게이츠; Gorbachev Горбачов 고르바초프; Khrushchev Хрущов 흐루쇼프; Graham Грем 그레이엄; Gray/Grey Грей 그레이; Green/Greene Грін 그린; Hall Голл 홀
Harris Гарріс 해리스; Hill Гілл 힐; Hughes Г'юз 휴스; Jackson Джексон 잭슨; James Джеймс 제임스; Jenkins Дженкінс 젱킨스; Johnson Джонсон 존슨
Jones Джонс 존스; Kelly Келлі 켈리; Kennedy Кеннеді 케네디; King Кінг 킹; Klitschko Кличко 클리치코; Lee Лі 리; Lewis Льюїс 루이스; Long Лонг 롱
Lincoln Лінкольн 링컨; Lukashenko Лукашенко 루카셴코; MacDonald/McDonald Макдональд 맥도널드; Marshall Маршалл 마셜; Martin Мартін 마틴; Mitchell Мітчелл 미첼
Moore Мур 무어; Morgan Морган 모건; Morris Морріс 모리스; Murphy Мерфі 머피; Murray Мюррей 머리; Musk Маск 머스크; Nelson Нельсон 넬슨; Newton Ньютон 뉴턴
Obama Обама 오바마; O'Brien О'Браєн 오브라이언; O'Connor О'Коннор 오코너; O'Neill О'Ніл 오닐; Parker Паркер 파커; Pence Пенс 펜스; Perry Перрі 페리; Phillips Філліпс 필립스; Pompeo Помпео 폼페이오; Powell Павелл 파월; Price Прайс 프라이스
Reagan Рейган 레이건; Reed/Reid Рід 리드; Rice Райс 라이스; Richardson Річардсон 리처드슨; Roberts Робертс 로버츠; Robinson Робінсон 로빈슨; Rogers Роджерс 로저스
Ross Росс 로스; Rubio Рубіо 루비오; Russell Расселл 러셀; Sanders Сандерс 샌더스; Scott Скотт 스콧; Shaw Шоу 쇼; Simpson Сімпсон 심프슨; Smith Сміт 스미스
Stewart/Stuart Стюарт 스튜어트; Stalin Сталін 스탈린; Sullivan Салліван 설리번; Taylor Тейлор 테일러; Thatcher Тетчер 대처; Thomas Томас 토머스; Thompson Томпсон 톰프슨
Trump Трамп 트럼프; Truman Трумен 트루먼; Tolstoy Толстой 톨스토이; Turner Тернер 터너; Vance Венс 밴스; Walker Вокер 워커; Ward Ворд 워드; Washington Вашингтон 워싱턴
Watson Вотсон 왓슨; White Вайт 화이트; Williams Вільямс 윌리엄스; Wilson Вілсон 윌슨; Wood Вуд 우드; Wright Райт 라이트; Young Янг 영
Merkel Меркель 메르켈; Macron Макрон 마크롱; Erdogan/Erdoğan Ердоган 에르도안; Netanyahu Нетаньягу 네타냐후; Assad Асад 아사드; Khamenei Хаменеї 하메네이
Leyen Ляєн 라이엔; Stoltenberg Столтенберг 스톨텐베르그; Guterres Гутерреш 구테흐스; Gogh Гог 고흐; Rutte Рютте 뤼터; Steinmeier Штайнмаєр 슈타인마이어
"""


_PLACES = """
[ukrainian]
Mariupol Маріуполь 마리우폴; Melitopol Мелітополь 멜리토폴; Ternopil Тернопіль; Irpin Ірпінь; Izium/Izyum Ізюм 이지움; Hostomel Гостомель; Rivne Рівне 리우네; Sumy Суми; Bucha Буча; Odesa/Odessa Одеса 오데사
Lutsk Луцьк; Poltava Полтава; Cherkasy Черкаси; Dnipro Дніпро; Kyiv/Kiev Київ 키이우; Crimea Крим 크림반도; Sevastopol Севастополь 세바스토폴; Simferopol Сімферополь 심페로폴; Yalta Ялта 얄타; Kerch Керч 케르치
Donbas/Donbass Донбас 돈바스; Kherson Херсон; Enerhodar/Energodar Енергодар 에네르호다르; Nikopol Нікополь; Berdiansk/Berdyansk Бердянськ 베르댠스크; Tokmak Токмак; Lyman Лиман; Soledar Соледар; Borodianka Бородянка 보로댠카
Chornobyl/Chernobyl Чорнобиль 체르노빌; Kremenchuk Кременчук; Uman Умань; Brovary Бровари; Boryspil Бориспіль; Vasylkiv Васильків; Vyshhorod Вишгород; Fastiv Фастів; Nizhyn Ніжин; Konotop Конотоп; Okhtyrka Охтирка
Shostka Шостка; Trostianets Тростянець; Lozova Лозова; Chuhuiv Чугуїв; Balakliia Балаклія; Marinka/Maryinka Мар'їнка 마린카; Siversk Сіверськ; Popasna Попасна; Rubizhne Рубіжне; Kreminna Кремінна; Svatove Сватове
Sievierodonetsk/Severodonetsk Сєвєродонецьк 세베로도네츠크; Lysychansk Лисичанськ; Vuhledar Вугледар; Ocheretyne Очеретине; Selydove Селидове; Myrnohrad Мирноград; Dobropillia Добропілля; Huliaipole Гуляйполе; Orikhiv Оріхів
Kakhovka Каховка; Skadovsk Скадовськ; Ochakiv Очаків; Kinburn Кінбурн; Izmail Ізмаїл; Reni Рені; Yuzhne Южне; Truskavets Трускавець; Drohobych Дрогобич; Stryi Стрий; Mukachevo Мукачево; Kolomyia Коломия; Kovel Ковель
Terny Терни; Pisky Піски; Sudzha Суджа 수자; Halychyna Галичина; Volyn Волинь; Zakarpattia Закарпаття; Polissia Полісся; Bukovyna Буковина; Slavutych Славутич; Starokostiantyniv Старокостянтинів; Yavoriv Яворів
"""


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name with its established forms; an empty one is left to the rules of its language."""

    origin: str
    uk: str
    ko: str


def _entries(table: str) -> list[tuple[str, KnownName]]:
    found: list[tuple[str, KnownName]] = []
    origin = ""
    for line in table.strip().splitlines():
        if line.startswith("["):
            origin = line.strip("[]")
            continue
        for entry in line.split(";"):
            fields = [*entry.split(), "-", "-"]
            known = KnownName(origin, *(field.replace("-", "") for field in fields[1:3]))
            found += [(spelling.lower(), known) for spelling in fields[0].split("/")]
    return found


@lru_cache(maxsize=1)
def given_names() -> dict[str, tuple[KnownName, ...]]:
    """Given names in lower case, each with what it is in every language that has it."""
    found: dict[str, tuple[KnownName, ...]] = {}
    for spelling, known in [*_entries(_SLAVIC), *_entries(_GIVEN)]:
        found[spelling] = (*found.get(spelling, ()), known)
    return found


@lru_cache(maxsize=1)
def family_names() -> dict[str, KnownName]:
    """Family names in lower case."""
    return dict(_entries(_FAMILY))


@lru_cache(maxsize=1)
def places() -> dict[str, KnownName]:
    """Ukrainian places in lower case, those whose Latin spelling does not tell their Ukrainian one."""
    return dict(_entries(_PLACES))
