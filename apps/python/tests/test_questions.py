"""The same questions to a graph and to a knowledge base of the same articles."""
import datetime

import networkx
import pytest

import dealgraph
from dealgraph import Error, UnknownName


@pytest.fixture(scope="module", params=["graph", "base"])
def asked(request, articles, graph, tmp_path_factory):
    if request.param == "graph":
        return graph
    base = dealgraph.KnowledgeBase(tmp_path_factory.mktemp("base") / "news.db")
    base.add(articles)
    return base


def test_partners(asked):
    partners = asked.partners("microsoft")
    assert (partners.entity, partners.name) == ("company:microsoft", "Microsoft")
    by_name = {partner.name: partner for partner in partners}
    assert by_name["OpenAI"].deals >= 1 and "investment" in by_name["OpenAI"].types
    assert all(partner.latest and partner.latest.quote for partner in partners)
    counts = [partner.deals for partner in partners]
    assert counts == sorted(counts, reverse=True)


def test_partners_become_frames_and_networks(asked):
    partners = asked.partners("Microsoft")
    frame = partners.to_pandas()
    assert list(frame["name"]) == [partner.name for partner in partners]
    assert "latest.quote" in frame.columns
    network = partners.to_networkx()
    assert isinstance(network, networkx.Graph)
    assert set(network["company:microsoft"]) == {partner.entity for partner in partners}
    assert network["company:microsoft"]["company:openai"]["deals"] == frame.set_index("entity").loc["company:openai", "deals"]


def test_filters(asked):
    every = asked.partners("Microsoft")
    some = asked.partners("Microsoft", type="investment")
    assert 0 < len(some) < len(every)
    assert all(partner.types == ("investment",) for partner in some)
    assert {deal.status for deal in asked.deals("Microsoft", status=["completed"])} <= {"completed"}
    assert len(asked.deals("Microsoft", since="2100")) == 0


def test_deals(asked):
    deal, = asked.deals("AMD", "Xilinx")
    assert (deal.type, deal.status) == ("acquisition", "completed")
    assert {role: [party.name for party in parties] for role, parties in deal.roles.items()} == {
        "acquirer": ["AMD"], "target": ["Xilinx"]}
    assert deal.evidence[0].quote and deal.history
    assert deal.to_dict()["roles"]["target"] == [{"entity": "company:xilinx", "name": "Xilinx"}]
    assert len(asked.deals()) > len(asked.deals("Microsoft")) > len(asked.deals("Microsoft", "OpenAI"))
    assert "company:xilinx" in asked.deals("AMD").to_networkx()


def test_deals_show_their_sentences(asked):
    deal, = asked.deals("AMD", "Xilinx")
    shown = deal._repr_html_()
    assert shown.count("<p>“") == len(deal.evidence) and '<mark title="target">Xilinx</mark>' in shown
    assert repr(deal.evidence[0].marks[0]).startswith("Mark(start=")
    assert "quantity" not in repr(deal) and repr(deal).startswith(f"Deal(id='{deal.id}', type='acquisition', roles=")
    hostile = dealgraph.Evidence("<b>bought</b>", url="javascript:alert(1)", publisher="<i>")
    assert hostile._repr_html_() == "<p>“&lt;b&gt;bought&lt;/b&gt;” – &lt;i&gt;</p>"


def test_timelines_begin_at_the_beginning(asked):
    dates = [deal.date for deal in asked.timeline("Microsoft") if deal.date]
    assert dates and dates == sorted(dates)


def test_paths(asked):
    paths = asked.path("Sony", "OpenAI")
    assert [str(node) for node in paths[0].nodes] == ["Sony", "Microsoft", "OpenAI"]
    assert len(paths[0].steps) == 2 and paths[0].steps[0].quote
    assert networkx.has_path(paths.to_networkx(), "company:sony", "company:openai")


def test_entities_and_rankings(asked):
    azure = asked.entity("Azure")
    assert (azure.entity, azure.owner.name) == ("product:azure", "Microsoft")
    assert "owner: Microsoft" in repr(azure) and "Microsoft" in azure._repr_html_()
    top = asked.top(limit=5)
    assert len(top) == 5 and top[0].value >= top[4].value > 0


def test_cards_become_frames_and_networks(asked):
    microsoft = asked.entity("Microsoft")
    frame = microsoft.to_pandas()
    assert {"owns", "makes", "partner"} <= set(frame["relation"])
    assert list(frame[frame["relation"] == "partner"]["name"]) == [partner.name for partner in microsoft.partners]
    assert set(microsoft.to_networkx()["company:microsoft"]) == set(frame["entity"]) - {"company:microsoft"}


def test_communities(asked):
    found = asked.communities()
    assert 0 < found.modularity < 1 and found[0].size == len(found[0].entities) >= found[-1].size >= 2
    frame = found.to_pandas()
    assert list(frame.columns) == ["community", "entity", "name", "deals"] and len(frame) == sum(each.size for each in found)
    assert found.numbers()[found[1].entities[0].entity] == 2
    assert found[:2].modularity == found.modularity and "<table>" in found._repr_html_()


def test_days_may_be_dates(asked):
    assert asked.deals("Microsoft", since=datetime.date(2020, 1, 1)) == asked.deals("Microsoft", since="2020-01-01")
    assert len(asked.deals("Microsoft", since=datetime.datetime(2020, 1, 1, 12))) < len(asked.deals("Microsoft"))


def test_names_of_several_things_are_told(tmp_path):
    folder = tmp_path / "dictionary" / "company"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("- {id: zorblax-steel, name: Zorblax Steel, aliases: [Zorblax]}\n"
                                      "- {id: zorblax-paper, name: Zorblax Paper, aliases: [Zorblax]}\n")
    graph = dealgraph.build([{"text": "Zorblax Steel has bought Nuance."}, {"text": "Zorblax Paper has bought Xilinx."}],
                            data=tmp_path)
    for asking in (lambda: graph.partners("Zorblax"), lambda: graph.query("who partnered with Zorblax?")):
        with pytest.warns(dealgraph.AmbiguousNameWarning, match="'Zorblax' is taken for Zorblax .*; it may also mean") as told:
            asking()
        assert told[0].filename == __file__


@pytest.mark.parametrize(("question", "method", "names"), [
    ("who partnered with Microsoft?", "partners", {"OpenAI"}), ("What did AMD buy?", "deals", {"Xilinx"})])
def test_questions_in_plain_words(asked, question, method, names):
    answer = asked.query(question)
    assert type(answer) is {"partners": dealgraph.Partners, "deals": dealgraph.Deals}[method]
    told = {row.name for row in answer} if method == "partners" else {str(party) for row in answer for party in row.parties}
    assert names <= told


def test_unknown_names_say_what_may_be_meant(asked):
    with pytest.raises(UnknownName) as raised:
        asked.partners("Mircosoft")
    assert "Microsoft" in raised.value.nearly
    assert "did you mean Microsoft" in str(raised.value)
    with pytest.raises(LookupError):
        asked.path("Microsoft", "Qwertzuiop Unheard")


def test_other_questions_are_errors(asked):
    with pytest.raises(Error, match="not understood"):
        asked.query("why is the sky blue?")
    with pytest.raises(Error, match="no status 'eaten'"):
        asked.deals("Microsoft", status="eaten")
    with pytest.raises(Error, match="no type of deal or fact 'war'"):
        asked.deals("Microsoft", type="war")
    with pytest.raises(Error, match="since: 'yesterday' is no date"):
        asked.deals("Microsoft", since="yesterday")
    with pytest.raises(Error, match="no measure 'luck'"):
        asked.top(by="luck")
    with pytest.raises(TypeError, match="no filter 'typ'"):
        asked.partners("Microsoft", typ="supply")


def test_tables_print_and_show(asked):
    partners = asked.partners("Microsoft")
    assert repr(partners).startswith(f"{len(partners)} partners\nname")
    assert len(repr(partners).splitlines()) == len(partners) + 2
    assert "<table>" in partners._repr_html_() and "OpenAI" in partners._repr_html_()
    assert isinstance(partners[:2], dealgraph.Partners) and len(partners[:2]) == 2
    assert repr(partners[:0]) == "no partners"
    assert list(asked.deals("Microsoft", since="2100").to_pandas().columns) == []
