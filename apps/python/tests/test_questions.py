"""Questions to a graph."""
import networkx
import pytest

import dealgraph
from dealgraph import Error, UnknownName


@pytest.fixture
def asked(graph):
    return graph


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


def test_timelines_begin_at_the_beginning(asked):
    dates = [deal.date for deal in asked.timeline("Microsoft") if deal.date]
    assert dates and dates == sorted(dates)


def test_paths(asked):
    paths = asked.path("Sony", "OpenAI")
    assert [str(node) for node in paths[0].nodes] == ["Sony", "Microsoft", "OpenAI"]
    assert len(paths[0].steps) == 2 and paths[0].steps[0].quote
    assert networkx.has_path(paths.to_networkx(), "company:sony", "company:openai")


def test_entities_and_rankings(asked):
    assert asked.entity("Azure")["owner"]["name"] == "Microsoft"
    top = asked.top(limit=5)
    assert len(top) == 5 and top[0].value >= top[4].value > 0


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


def test_tables_print_and_show(asked):
    partners = asked.partners("Microsoft")
    assert repr(partners).startswith(f"{len(partners)} partners\nname")
    assert len(repr(partners).splitlines()) == len(partners) + 2
    assert "<table>" in partners._repr_html_() and "OpenAI" in partners._repr_html_()
    assert isinstance(partners[:2], dealgraph.Partners) and len(partners[:2]) == 2
    assert repr(partners[:0]) == "no partners"
    assert list(asked.deals("Microsoft", since="2100").to_pandas().columns) == []
