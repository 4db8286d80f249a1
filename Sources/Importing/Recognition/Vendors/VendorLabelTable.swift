/// What programs call their columns where they are set to another language.
///
/// From the programs' own help pages and from importers that read such exports (docs/exports.md names them). Labels are
/// facts about files; a variant more does no harm, since a program is told by all of its headers together.
extension VendorLabels {
    // English | German | French | Spanish | Italian | Portuguese | Dutch

    static let salesforce = VendorLabels(
        """
        Opportunity Owner | Opportunity-Inhaber; Opportunityinhaber; Inhaber der Opportunity | Propriétaire de l'opportunité | Propietario de la oportunidad; Propietario de oportunidad | Titolare opportunità; Titolare dell'opportunità | Proprietário da oportunidade | Eigenaar van opportunity; Eigenaar opportunity; Opportunity-eigenaar; Eigenaar van opportuniteit
        Opportunity Name | Opportunity-Name; Opportunityname; Name der Opportunity | Nom de l'opportunité | Nombre de la oportunidad | Nome opportunità; Nome dell'opportunità | Nome da oportunidade | Naam opportunity; Opportunitynaam; Naam van opportunity; Naam van opportuniteit
        Opportunity ID | Opportunity-ID | ID de l'opportunité; ID opportunité | ID de la oportunidad; Id. de oportunidad | ID opportunità | ID da oportunidade |
        Account Name | Accountname; Account-Name | Nom du compte | Nombre de la cuenta | Nome account | Nome da conta | Accountnaam
        Stage | Phase | Étape; Etape | Etapa | Fase | Fase; Estágio | Fase; Stadium
        Fiscal Period | Fiskalperiode; Geschäftsperiode | Période fiscale | Periodo fiscal | Periodo fiscale | Período fiscal | Fiscale periode
        Amount | Betrag | Montant | Importe; Cantidad | Importo; Ammontare | Valor; Quantia | Bedrag
        Amount Currency | Betrag Währung | Montant Devise | Importe Divisa; Importe Moneda | Importo Valuta | Valor Moeda | Bedrag Valuta
        Probability (%) | Wahrscheinlichkeit (%) | Probabilité (%) | Probabilidad (%) | Probabilità (%) | Probabilidade (%) | Waarschijnlijkheid (%); Kans (%)
        Age | Alter | Âge | Antigüedad | Durata; Età | Idade | Leeftijd; Ouderdom
        Close Date | Schlusstermin | Date de clôture | Fecha de cierre | Data chiusura; Data di chiusura | Data de fechamento | Sluitingsdatum
        Created Date | Erstelldatum | Date de création | Fecha de creación | Data creazione; Data di creazione | Data de criação | Aanmaakdatum; Gemaakt op
        Next Step | Nächster Schritt | Étape suivante; Prochaine étape | Paso siguiente; Siguiente paso | Fase successiva; Passo successivo | Próxima etapa; Próximo passo | Volgende stap
        Lead Source | Lead-Quelle; Leadquelle | Origine de la piste | Origen del candidato; Origen del prospecto | Origine lead; Fonte lead | Origem do lead | Leadbron; Bron van lead
        Type | Typ | | Tipo | Tipo | Tipo |
        Owner Role | Rolle des Inhabers; Inhaberrolle | Rôle du propriétaire | Función de propietario; Rol del propietario | Ruolo titolare | Função do proprietário | Rol van eigenaar
        Expected Revenue | Erwarteter Umsatz | Revenu attendu; Revenu escompté | Ingresos esperados | Ricavo previsto; Fatturato previsto | Receita esperada | Verwachte omzet; Verwachte opbrengst
        Won | Gewonnen | Gagnée; Gagné | Ganada | Vinta; Vinto | Ganha; Ganho | Gewonnen
        Closed | Geschlossen | Clôturée; Fermée | Cerrada | Chiusa; Chiuso | Fechada; Fechado | Gesloten
        Loss Reason | Verlustgrund | Raison de la perte; Motif de perte | Motivo de pérdida | Motivo perdita | Motivo da perda | Verliesreden; Reden van verlies
        """)

    static let hubSpot = VendorLabels(
        """
        Record ID | Datensatz-ID | ID de fiche d'informations; ID d'enregistrement | ID de registro; ID de objeto | ID record; ID oggetto | ID do registro | Record-ID
        Deal Name | Deal-Name; Dealname; Name des Deals | Nom de la transaction | Nombre del negocio | Nome dell'affare; Nome affare; Nome della trattativa | Nome do negócio | Dealnaam
        Deal Stage | Deal-Phase; Dealphase | Phase de la transaction; Étape de la transaction | Etapa del negocio; Fase del negocio | Fase dell'affare; Fase affare; Fase della trattativa | Etapa do negócio; Fase do negócio | Dealfase
        Pipeline | | | | | | Pijplijn
        Amount | Betrag | Montant | Valor; Importe; Cantidad | Importo | Valor | Bedrag
        Amount in company currency | Betrag in Firmenwährung; Betrag in Unternehmenswährung | Montant dans la devise de l'entreprise | Valor en la moneda de la empresa | Importo nella valuta aziendale | Valor na moeda da empresa | Bedrag in bedrijfsvaluta
        Close Date | Abschlussdatum | Date de fermeture | Fecha de cierre | Data di chiusura | Data de fechamento | Sluitingsdatum; Afsluitingsdatum
        Create Date | Erstellungsdatum; Erstelldatum | Date de création | Fecha de creación | Data di creazione | Data de criação | Aanmaakdatum
        Deal owner | Zuständiger Mitarbeiter; Deal-Inhaber; Für Deal zuständiger Mitarbeiter; Zuständiger Mitarbeiter für Deal; Zuständiger Mitarbeiter für den Deal | Propriétaire de la transaction | Propietario del negocio | Proprietario dell'affare; Proprietario affare; Proprietario della trattativa | Proprietário do negócio | Dealeigenaar
        Deal Type | Deal-Typ; Dealtyp | Type de transaction | Tipo de negocio | Tipo di affare; Tipo affare | Tipo de negócio | Dealtype
        Associated Company | Zugehöriges Unternehmen; Zugeordnetes Unternehmen | Entreprise associée | Empresa asociada | Azienda associata | Empresa associada | Gekoppeld bedrijf; Bijbehorend bedrijf
        Last Activity Date | Datum der letzten Aktivität | Date de la dernière activité | Fecha de la última actividad | Data dell'ultima attività; Data ultima attività | Data da última atividade | Datum van laatste activiteit
        Closed Lost Reason | Grund für verlorenen Deal; Grund für verlorenen Abschluss | Raison de la perte; Motif de la perte | Motivo del cierre perdido; Motivo de cierre perdido | Motivo della perdita; Motivo affare perso | Motivo da perda; Motivo do negócio perdido | Reden van verlies; Reden voor verlies
        Deal probability | Deal-Wahrscheinlichkeit | Probabilité de la transaction | Probabilidad del negocio | Probabilità dell'affare; Probabilità affare | Probabilidade do negócio | Dealwaarschijnlijkheid
        Currency | Währung | Devise | Moneda; Divisa | Valuta | Moeda | Valuta
        """)

    static let pipedrive = VendorLabels(
        """
        Deal - ID | | Affaire - ID | Trato - ID; Negocio - ID | Affare - ID; Trattativa - ID | Negócio - ID |
        Deal - Title | Deal - Titel | Affaire - Titre; Affaire - Titre de l'affaire | Trato - Título; Negocio - Título | Affare - Titolo; Trattativa - Titolo | Negócio - Título | Deal - Titel
        Deal - Value | Deal - Wert | Affaire - Valeur | Trato - Valor; Negocio - Valor | Affare - Valore; Trattativa - Valore | Negócio - Valor; Negócio - Valor do negócio | Deal - Waarde
        Deal - Currency | Deal - Währung | Affaire - Devise | Trato - Moneda; Negocio - Moneda | Affare - Valuta; Trattativa - Valuta | Negócio - Moeda | Deal - Valuta
        Deal - Currency of Value | Deal - Währung des Werts; Deal - Währung von Wert | Affaire - Devise de Valeur | Trato - Moneda de Valor | Affare - Valuta di Valore | Negócio - Moeda de Valor | Deal - Valuta van Waarde
        Deal - Organization | Deal - Organisation | Affaire - Organisation | Trato - Organización; Negocio - Organización | Affare - Organizzazione; Trattativa - Organizzazione | Negócio - Organização | Deal - Organisatie
        Deal - Contact person | Deal - Kontaktperson | Affaire - Personne à contacter | Trato - Persona de contacto; Negocio - Persona de contacto | Affare - Persona di contatto; Trattativa - Persona di contatto | Negócio - Pessoa de contato | Deal - Contactpersoon
        Deal - Owner | Deal - Besitzer; Deal - Inhaber | Affaire - Propriétaire | Trato - Propietario; Negocio - Propietario | Affare - Proprietario; Trattativa - Proprietario | Negócio - Proprietário | Deal - Eigenaar
        Deal - Stage | Deal - Phase | Affaire - Étape; Affaire - Etape | Trato - Etapa; Negocio - Etapa | Affare - Fase; Trattativa - Fase | Negócio - Etapa | Deal - Fase
        Deal - Status | | Affaire - Statut | Trato - Estado; Trato - Estatus; Negocio - Estado | Affare - Stato; Trattativa - Stato | Negócio - Status |
        Deal - Pipeline | | Affaire - Pipeline | Trato - Embudo; Negocio - Embudo | Affare - Pipeline; Trattativa - Pipeline | Negócio - Funil | Deal - Pijplijn
        Deal - Probability | Deal - Wahrscheinlichkeit | Affaire - Probabilité | Trato - Probabilidad; Negocio - Probabilidad | Affare - Probabilità; Trattativa - Probabilità | Negócio - Probabilidade | Deal - Waarschijnlijkheid
        Deal - Label | | Affaire - Étiquette | Trato - Etiqueta; Negocio - Etiqueta | Affare - Etichetta; Trattativa - Etichetta | Negócio - Etiqueta |
        Deal - Deal created | Deal - Deal erstellt | Affaire - Affaire créée | Trato - Trato creado; Negocio - Negocio creado | Affare - Affare creato; Trattativa - Trattativa creata | Negócio - Negócio criado em | Deal - Deal aangemaakt; Deal - Deal gemaakt
        Deal - Creation date | Deal - Erstelldatum | Affaire - Date de création | Trato - Fecha de creación; Negocio - Fecha de creación | Affare - Data di creazione; Trattativa - Data di creazione | Negócio - Data de criação do negócio; Negócio - Data de criação | Deal - Aanmaakdatum
        Deal - Expected close date | Deal - Voraussichtliches Abschlussdatum; Deal - Erwartetes Abschlussdatum | Affaire - Date de clôture prévue | Trato - Fecha de cierre prevista; Trato - Fecha prevista de cierre; Negocio - Fecha de cierre prevista | Affare - Data di chiusura prevista; Trattativa - Data di chiusura prevista | Negócio - Data de fechamento esperada | Deal - Verwachte sluitingsdatum
        Deal - Deal closed on | Deal - Deal abgeschlossen am | Affaire - Affaire clôturée le; Affaire - Affaire fermée le | Trato - Trato cerrado el; Negocio - Negocio cerrado el | Affare - Affare chiuso il; Trattativa - Trattativa chiusa il | Negócio - Negócio fechado em | Deal - Deal gesloten op
        Deal - Won time | Deal - Datum des gewonnenen Deals; Deal - Gewonnen am | Affaire - Date de gain | Trato - Ganado el; Trato - Fecha de ganado; Negocio - Ganado el | Affare - Vinto il; Trattativa - Vinta il | Negócio - Ganho em; Negócio - Data de ganho | Deal - Gewonnen op
        Deal - Lost time | Deal - Datum des verlorenen Deals; Deal - Verloren am | Affaire - Heure de l'échec; Affaire - Date de perte | Trato - Perdido el; Trato - Fecha de pérdida; Negocio - Perdido el | Affare - Perso il; Trattativa - Persa il | Negócio - Data de perda; Negócio - Perdido em | Deal - Verloren op
        Deal - Lost reason | Deal - Verlustgrund | Affaire - Raison de la perte; Affaire - Raison de perte | Trato - Motivo de pérdida; Trato - Motivo de la pérdida; Negocio - Motivo de pérdida | Affare - Motivo della perdita; Trattativa - Motivo della perdita | Negócio - Motivo da perda | Deal - Reden van verlies
        Deal - Total activities | Deal - Aktivitäten insgesamt | Affaire - Total des activités | Trato - Total de actividades | Affare - Attività totali | Negócio - Total de atividades | Deal - Totaal aantal activiteiten
        Deal - Done activities | Deal - Erledigte Aktivitäten | Affaire - Activités terminées | Trato - Actividades realizadas | Affare - Attività completate | Negócio - Atividades concluídas | Deal - Voltooide activiteiten
        """)

    static let odoo = VendorLabels(
        """
        External ID | Externe ID | ID externe; Identifiant externe | ID externo; ID. externa | ID esterno | ID externo; ID Externo | Externe ID
        Opportunity | Verkaufschance; Chance | Opportunité | Oportunidad | Opportunità | Oportunidade | Verkoopkans; Opportuniteit; Kans
        Customer | Kunde | Client | Cliente | Cliente | Cliente | Klant
        Company Name | Unternehmensname; Firmenname | Nom de la société; Nom de l'entreprise | Nombre de la empresa; Nombre de la compañía | Nome azienda | Nome da empresa | Bedrijfsnaam
        Salesperson | Vertriebsmitarbeiter; Verkäufer | Vendeur | Comercial; Vendedor | Addetto vendite; Commerciale | Vendedor | Verkoper
        Sales Team | Vertriebsteam; Verkaufsteam | Équipe commerciale | Equipo de ventas | Team di vendita; Team vendite | Equipe de Vendas; Equipa de Vendas | Verkoopteam
        Expected Revenue | Erwarteter Umsatz; Erwarteter Erlös | Revenu espéré; Revenus espérés; Revenu attendu | Ingreso esperado; Ingresos esperados | Ricavo previsto; Ricavi previsti; Fatturato atteso | Receita esperada; Rendimento esperado | Verwachte omzet
        Expected Closing | Erwarteter Abschluss; Voraussichtlicher Abschluss | Clôture prévue; Fermeture prévue | Cierre previsto; Cierre esperado | Chiusura prevista; Chiusura attesa | Fechamento esperado; Encerramento esperado; Fecho esperado | Verwachte afsluiting; Verwachte sluiting
        Closed Date | Abschlussdatum | Date de clôture; Date de fermeture | Fecha de cierre | Data di chiusura; Data chiusura | Data de fechamento; Data de fecho | Afsluitdatum; Sluitingsdatum
        Stage | Phase; Stufe | Étape | Etapa | Fase | Estágio; Fase; Etapa | Fase
        Probability | Wahrscheinlichkeit | Probabilité | Probabilidad | Probabilità | Probabilidade | Waarschijnlijkheid
        Lost Reason | Verlustgrund | Raison de la perte; Raison de perte; Motif de perte | Motivo de pérdida; Razón de pérdida | Motivo della perdita; Motivo perdita | Motivo da perda; Razão da perda | Reden verlies; Verliesreden
        Active | Aktiv | Actif | Activo | Attivo | Ativo | Actief
        Created on | Erstellt am; Angelegt am | Créé le | Creado el; Creado en | Creato il | Criado em | Aangemaakt op
        Currency | Währung | Devise | Moneda | Valuta | Moeda | Valuta
        """)

    static let dynamics = VendorLabels(
        """
        (Do Not Modify) Opportunity | (Nicht ändern) Verkaufschance; (Nicht bearbeiten) Verkaufschance | (Ne pas modifier) Opportunité | (No modificar) Oportunidad | (Non modificare) Opportunità | (Não modificar) Oportunidade | (Niet wijzigen) Verkoopkans
        (Do Not Modify) Row Checksum | (Nicht ändern) Zeilenprüfsumme; (Nicht bearbeiten) Zeilenprüfsumme | (Ne pas modifier) Somme de contrôle de la ligne | (No modificar) Suma de comprobación de fila | (Non modificare) Checksum riga | (Não modificar) Soma de verificação da linha | (Niet wijzigen) Controlesom rij
        (Do Not Modify) Modified On | (Nicht ändern) Geändert am; (Nicht bearbeiten) Geändert am | (Ne pas modifier) Modifié le | (No modificar) Fecha de modificación | (Non modificare) Data modifica | (Não modificar) Modificado em | (Niet wijzigen) Gewijzigd op
        Topic | Thema | Rubrique; Sujet | Tema | Argomento | Tópico | Onderwerp
        Potential Customer | Potenzieller Kunde | Client potentiel | Cliente potencial | Cliente potenziale | Cliente potencial | Potentiële klant
        Est. Close Date | Gesch. Abschlussdatum | Date de fermeture est.; Date de fermeture estimée | Fecha de cierre est. | Data chiusura prevista; Data di chiusura prev. | Data de fechamento est.; Data de fecho est. | Gesch. sluitingsdatum; Gesch. afsluitingsdatum
        Est. Revenue | Gesch. Umsatz | Revenu est.; CA estimé | Ingresos est. | Ricavi prev.; Ricavi previsti | Receita est. | Gesch. omzet; Gesch. opbrengst
        Estimated Close Date | Geschätztes Abschlussdatum | Date de fermeture estimée | Fecha de cierre estimada | Data di chiusura stimata | Data de fechamento estimada | Geschatte sluitingsdatum
        Estimated Revenue | Geschätzter Umsatz | Revenu estimé | Ingresos estimados | Ricavi stimati | Receita estimada | Geschatte omzet; Geschatte opbrengst
        Actual Close Date | Tatsächliches Abschlussdatum; Tats. Abschlussdatum | Date de fermeture réelle; Date de fermeture effective | Fecha de cierre real | Data di chiusura effettiva | Data de fechamento real | Werkelijke sluitingsdatum; Werkelijke afsluitingsdatum
        Actual Revenue | Tatsächlicher Umsatz; Tats. Umsatz | Revenu réel; CA réel | Ingresos reales | Ricavi effettivi | Receita real | Werkelijke omzet; Werkelijke opbrengst
        Status | | Statut | Estado | Stato | |
        Status Reason | Statusgrund | Raison du statut | Razón para el estado | Motivo stato | Razão do status | Reden van status; Statusreden
        Pipeline Phase | Pipelinephase | Phase du pipeline | Fase de la canalización | Fase della pipeline | Fase do pipeline | Pijplijnfase
        Sales Stage | Vertriebsphase | Phase de vente | Fase de ventas | Fase di vendita | Fase de vendas | Verkoopfase
        Probability | Wahrscheinlichkeit | Probabilité | Probabilidad | Probabilità | Probabilidade | Waarschijnlijkheid
        Owner | Besitzer | Propriétaire | Propietario | Proprietario | Proprietário | Eigenaar
        Created On | Erstellt am | Créé le | Fecha de creación | Data creazione | Criado em | Gemaakt op
        Currency | Währung | Devise | Divisa | Valuta | Moeda | Valuta
        """)
}
