import pickle

import pytest

spacy = pytest.importorskip("spacy")

TEXT = "Microsoft is in talks to buy Nuance for $16 billion. OpenAI uses Azure."


@pytest.fixture
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("dealgraph")
    return nlp


def test_fills_entities(nlp):
    doc = nlp(TEXT)
    assert [(each.text, each.label_, each.kb_id_) for each in doc.ents][:2] == [
        ("Microsoft", "COMPANY", "company:microsoft"), ("Nuance", "COMPANY", "company:nuance")]


def test_fills_deals_with_spans_of_the_document(nlp):
    doc = nlp(TEXT)
    deal, = doc._.deals
    assert (deal.type, deal.status, deal.value.amount) == ("acquisition", "proposed", 16e9)
    acquirer, = deal.roles["acquirer"]
    assert acquirer.doc is doc and (acquirer.text, acquirer.kb_id_) == ("Microsoft", "company:microsoft")
    assert str(deal) == "acquisition (proposed): acquirer Microsoft, target Nuance"
    assert "uses" in {relation.type for relation in doc._.relations}
    assert doc._.dealgraph.mentions[0].name == "Microsoft"


@pytest.mark.parametrize("text", ["", "  \n", "Nothing to see."])
def test_texts_without_deals(nlp, text):
    doc = nlp(text)
    assert doc._.deals == () and doc.text == text


def test_documents_can_be_kept(nlp):
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert str(again._.deals) == str(doc._.deals)
    assert [each.kb_id_ for each in pickle.loads(pickle.dumps(doc)).ents] == [each.kb_id_ for each in doc.ents]


def test_other_components_entities_stay():
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "MONEY", "pattern": "$16 billion"}, {"label": "ORG", "pattern": "Microsoft"}])
    nlp.add_pipe("dealgraph", config={"labels": {"company": "ORG"}})
    found = [(each.text, each.label_, each.kb_id_) for each in nlp(TEXT).ents]
    assert ("$16 billion", "MONEY", "") in found
    assert [each for each in found if each[0] == "Microsoft"] == [("Microsoft", "ORG", "company:microsoft")]


def test_the_day_of_the_article_is_passed_on(nlp):
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2021-04-12"
    assert nlp(doc)._.dealgraph.published == "2021-04-12"


def test_many_documents_in_many_processes(nlp):
    docs = list(nlp.pipe([TEXT] * 6, n_process=2, batch_size=2))
    assert [len(doc._.deals) for doc in docs] == [1] * 6
